/**
 * Old enough for every WebView that WeChat still runs on, and never above ES2019: WeChat uploads what we build
 * (`es6: false` in project.config.json). Newer targets make the packages a fifth smaller than Taro's default (ES5).
 */
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '100', safari: '15' } : { ios: '12', chrome: '73' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }]],
};
