export default { navigationBarTitleText: '主题' };
