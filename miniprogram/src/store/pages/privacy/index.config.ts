export default { navigationBarTitleText: '隐私与授权' };
