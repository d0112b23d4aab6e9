export default { navigationBarTitleText: '会员合并', enablePullDownRefresh: true };
