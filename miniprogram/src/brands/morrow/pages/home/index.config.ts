export default {
  navigationBarTitleText: '朝露咖啡',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
