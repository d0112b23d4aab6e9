export default { navigationBarTitleText: '会员等级', enablePullDownRefresh: true };
