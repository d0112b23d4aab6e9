export default { navigationBarTitleText: '售后处理', enablePullDownRefresh: true };
