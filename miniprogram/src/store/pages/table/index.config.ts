export default { navigationBarTitleText: '桌边点单' };
