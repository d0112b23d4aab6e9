/** Where the templates of WeChat's own components are among the app's. */
export const BUILT_IN = 'wx/';

/** What WeChat reads of app.json. */
export interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  window: PageJson;
  tabBar: {
    color: string;
    selectedColor: string;
    backgroundColor: string;
    list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[];
  };
}

/** What WeChat reads of a page's or component's own json. */
export interface PageJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  navigationStyle?: 'default' | 'custom';
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  backgroundColor?: string;
  onReachBottomDistance?: number;
}

/** A built mini-program as the phone loads it; paths are without their endings. */
export interface Packaged {
  app: AppJson;
  configs: Record<string, PageJson>;
  scripts: Record<string, string>;
  styles: Record<string, string>;
  /** A JavaScript expression: the generators of all templates, by path. */
  templates: string;
  /** The attributes that the templates give to WeChat's built-in components. */
  attributes: Record<string, string[]>;
}

/** Whose phone it is, and its login at the cloud. */
export interface PhoneOwner {
  token: string;
  /** GCJ-02; absent: location refused. */
  place?: { lng: number; lat: number };
}
