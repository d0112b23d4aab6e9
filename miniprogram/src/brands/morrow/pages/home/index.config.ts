export default { navigationBarTitleText: '朝露咖啡' };
