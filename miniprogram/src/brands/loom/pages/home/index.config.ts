export default {
  navigationBarTitleText: '织屿',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
