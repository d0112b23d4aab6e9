export default { navigationBarTitleText: '花序' };
