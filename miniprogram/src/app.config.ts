import { mainPages, subPackages } from './app.pages';
import { groupTokens } from './ui/theme/group';

const tabs = [
  { name: 'home', text: '首页' },
  { name: 'stores', text: '门店' },
  { name: 'cart', text: '购物车' },
  { name: 'orders', text: '订单' },
  { name: 'me', text: '我的' },
];

export default {
  pages: mainPages,
  subPackages: subPackages(BUILD_BRANDS),
  preloadRule: {
    'pages/home/index': { network: 'all', packages: BUILD_BRANDS.map((id) => `brands/${id}`) },
    'pages/order/index': { network: 'all', packages: ['store'] },
    'pages/me/index': { network: 'wifi', packages: ['workbench'] },
  },
  window: {
    navigationBarTitleText: '云陌',
    navigationBarBackgroundColor: groupTokens.surface,
    navigationBarTextStyle: 'black',
    backgroundColor: groupTokens.surface,
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: groupTokens.textMuted,
    selectedColor: groupTokens.primary,
    backgroundColor: groupTokens.surfaceRaised,
    borderStyle: 'white',
    list: tabs.map(({ name, text }) => ({
      pagePath: `pages/${name}/index`,
      text,
      iconPath: `ui/tab-icons/${name}.png`,
      selectedIconPath: `ui/tab-icons/${name}-on.png`,
    })),
  },
  permission: {
    'scope.userLocation': { desc: '用于查找离你最近的门店、选择收货地点' },
  },
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  resizable: true,
};
