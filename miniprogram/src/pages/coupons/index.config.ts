export default {
  navigationBarTitleText: '优惠券',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
