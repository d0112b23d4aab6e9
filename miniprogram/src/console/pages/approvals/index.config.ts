export default { navigationBarTitleText: '主题审批', enablePullDownRefresh: true };
