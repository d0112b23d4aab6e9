export default { navigationBarTitleText: '赠送积分', enableShareAppMessage: true };
