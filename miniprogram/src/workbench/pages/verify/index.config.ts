export default { navigationBarTitleText: '核销' };
