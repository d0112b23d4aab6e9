export default { navigationBarTitleText: '品牌主题' };
