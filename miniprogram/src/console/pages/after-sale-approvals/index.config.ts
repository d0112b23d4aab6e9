export default { navigationBarTitleText: '售后审批', enablePullDownRefresh: true };
