export default { navigationBarTitleText: '选择预约时间' };
