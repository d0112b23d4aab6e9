export default { navigationBarTitleText: '积分调整', enablePullDownRefresh: true };
