import type { FulfilmentKind } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';

/** How something reaches the shopper, everywhere the same. */
const kinds: Record<FulfilmentKind, string> = {
  pickup: '到店自取',
  delivery: '配送到家',
  appointment: '到店预约',
  dineIn: '堂食',
};

export const texts = {
  kinds,
  openUntil: (clock: string) => `营业至 ${clock}`,
  openAllDay: '24 小时营业',
  closed: '休息中',
  opensAt: (moment: string) => `${moment} 开门`,
  otherStore: '换一家门店',

  when: '取货时间',
  now: '尽快',
  nowNote: '付款后马上准备',
  slotSheet: '选择取货时间',
  left: (count: number) => `剩 ${count} 个`,
  full: '约满',
  moreSlots: '更多时段',
  noSlots: '今天和明天没有可选的时段',

  table: (no: string) => `${no} 桌`,
  toTable: '回到桌台',
  brought: '做好后送到桌上',

  chooseTime: '请选择时间',
  pickTime: '选时间',
  anybody: '任意一位',
  toTime: (moment: string) => `改约 ${moment}`,

  address: '选择收货地址',
  from: (storeName: string, distance: string) => `由${storeName}配送 · ${distance}`,
  switchTo: (storeName: string) => `换${storeName}配送`,
  missing: (fen: number) => `去凑单，还差 ${yuan(fen)}`,
  pickAddress: '选地址',
  otherAddress: '换地址',
  toSlot: (clock: string) => `改为 ${clock}`,
  fetchIt: '改为自取',
};
