export default { navigationBarTitleText: '织屿' };
