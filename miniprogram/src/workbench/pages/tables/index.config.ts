export default { navigationBarTitleText: '桌台' };
