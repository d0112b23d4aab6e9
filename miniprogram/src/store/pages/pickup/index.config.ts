export default { navigationBarTitleText: '取货码' };
