export default {
  navigationBarTitleText: '门店工作台',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
