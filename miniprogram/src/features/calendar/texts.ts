export const texts = {
  title: '预约日程',
  off: '休息',
  works: (spans: string) => `上班 ${spans}`,
  seats: (count: number) => `${count} 席`,
  free: '这一天还没有预约',
  held: '正在付款',
  guest: '微信用户',
  missed: '未到店',
  missedTitle: '客人没有来？',
  missedNote: '时间会让出来，款项不退。',
  missedDone: '已记为未到店',
  empty: '这家门店不接受预约',
};
