export const texts = {
  title: '云陌集团',
  subtitle: '方阵演示环境 · 一切都在这台电脑上运行',
  who: '我是谁',
  whoNote: '点一个人，就用他的微信身份登录',
  where: '我在哪里',
  ownPlace: '这个人的位置',
  refused: '不允许获取位置',
  console: '管理台',
  consoleNote: '品牌主题与审批，宽屏使用',
  openConsole: '在新窗口打开',
  failed: '连不上本地云。请确认 npm start 还在运行，然后刷新本页。',
};
