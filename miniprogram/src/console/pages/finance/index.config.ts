export default { navigationBarTitleText: '每日对账', enablePullDownRefresh: true };
