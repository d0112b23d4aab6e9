export default { navigationBarTitleText: '活动', enablePullDownRefresh: true };
