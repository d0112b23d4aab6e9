export default {
  navigationBarTitleText: '花序',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
