export const texts = {
  title: '选择预约时间',
  lasts: (minutes: number) => `约 ${minutes} 分钟`,
  who: { staff: '选择美容师', seat: '选择座位' },
  anybody: '任意',
  times: '选择时间',
  none: '这几天都约满了',
  noneNote: '换一位，或换一家门店看看',
  next: '下一步',
  choose: '请选择时间',
  cancel: (hours: number) => `门店确认后，开始前 ${hours} 小时可自行取消`,
  nothing: '没有要预约的项目',
  nothingNote: '从品牌页选一个可以预约的项目',
};
