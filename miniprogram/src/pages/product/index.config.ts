export default { navigationBarTitleText: '商品' };
