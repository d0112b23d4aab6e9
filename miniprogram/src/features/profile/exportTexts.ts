export const exportTexts = {
  title: '导出我的数据',
  note: '资料、订单、积分、优惠券、地址和授权记录，存成一个文件（JSON）。每天最多 3 次，文件保留 3 天。',
  ask: '导出一份',
  making: '正在生成，内容多时要几分钟，稍后下拉刷新',
  copy: '复制下载链接',
  copied: '链接已复制，1 小时内在浏览器打开',
  careful: '链接谁拿到都能打开，请不要发给别人。',
  none: '还没有导出过',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`,
};
