/// <reference types="@tarojs/taro" />
declare module '*.scss';
declare module '*.module.scss' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.png' {
  const url: string;
  export default url;
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** `weapp` or `h5`; replaced while building, so that the other platform's branch is dropped. */
    TARO_ENV: 'weapp' | 'h5';
    /** The WeChat Cloud environment. */
    FANGZHEN_CLOUD_ENV: string;
  }
}

/** The brands of this app, put in by the build (config/index.ts). */
declare const BUILD_BRANDS: string[];
