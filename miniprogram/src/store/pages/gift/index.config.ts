export default { navigationBarTitleText: '送好友', enableShareAppMessage: true };
