export default { navigationBarTitleText: '售罄管理' };
