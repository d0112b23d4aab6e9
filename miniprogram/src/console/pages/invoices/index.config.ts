export default { navigationBarTitleText: '发票', enablePullDownRefresh: true };
