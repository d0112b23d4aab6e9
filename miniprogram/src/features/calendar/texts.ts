export const texts = {
  title: '预约日程',
  off: '休息',
  setOff: '设为休息',
  setOffTitle: (name: string, day: string) => `${name} ${day}休息？`,
  setOffNote: (count: number) =>
    count > 0
      ? `当天已有 ${count} 个预约，不会自动取消，请联系客人改期或退款。`
      : '当天不再接受新预约，一分钟内生效。',
  isOff: '已设为休息，一分钟内生效',
  back: '恢复上班',
  isBack: '已恢复，可以预约',
  offWithBookings: (count: number) => `休息日还有 ${count} 个预约，请联系客人`,
  works: (spans: string) => `上班 ${spans}`,
  seats: (count: number) => `${count} 席`,
  free: '这一天还没有预约',
  held: '正在付款',
  guest: '微信用户',
  missed: '未到店',
  missedTitle: '客人没有来？',
  missedNote: '时间会让出来，款项先不退；之后可在当天日程里退款。',
  missedHead: '当天未到店',
  giveBack: '退款',
  missedDone: '已记为未到店',
  empty: '这家门店不接受预约',
};
