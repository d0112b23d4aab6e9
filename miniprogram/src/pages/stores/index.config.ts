export default {
  navigationBarTitleText: '门店',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
