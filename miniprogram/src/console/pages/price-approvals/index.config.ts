export default { navigationBarTitleText: '价格审批', enablePullDownRefresh: true };
