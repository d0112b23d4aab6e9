export default { navigationBarTitleText: '库存与售罄' };
