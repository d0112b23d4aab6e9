export default { navigationBarTitleText: '编辑活动' };
