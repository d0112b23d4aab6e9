export default { navigationBarTitleText: '核销取货码' };
