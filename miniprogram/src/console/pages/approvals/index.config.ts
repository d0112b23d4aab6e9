export default { navigationBarTitleText: '主题审批' };
