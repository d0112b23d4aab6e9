export default { navigationBarTitleText: '门店详情', enablePullDownRefresh: true };
