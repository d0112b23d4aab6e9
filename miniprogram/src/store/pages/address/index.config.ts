export default { navigationBarTitleText: '编辑地址' };
