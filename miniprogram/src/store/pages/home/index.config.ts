export default { navigationBarTitleText: '门店' };
