export default { navigationBarTitleText: '审批' };
