export default { navigationBarTitleText: '预约日程' };
