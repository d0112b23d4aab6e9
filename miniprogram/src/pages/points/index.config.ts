export default {
  navigationBarTitleText: '我的积分',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
