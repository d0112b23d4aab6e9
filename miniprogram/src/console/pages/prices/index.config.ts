export default { navigationBarTitleText: '价格' };
