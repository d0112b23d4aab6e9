import type { RoleView } from '@fangzhen/contracts';
import type { Lane } from './lanes';

const roles: Partial<Record<RoleView['role'], string>> = { clerk: '店员', storeManager: '店长' };
const lanes: Record<Lane, string> = {
  paid: '待接单',
  accepted: '制作中',
  ready: '待取货',
  delivering: '配送中',
};
const emptyLanes: Record<Lane, string> = {
  paid: '没有等待接单的订单',
  accepted: '没有正在制作的订单',
  ready: '没有等待取货的订单',
  delivering: '没有在路上的订单',
};

export const texts = {
  title: '门店工作台',
  roles,
  lanes,
  emptyLanes,
  emptyNote: '有新订单时会自动出现在这里',
  orders: '今日订单',
  sales: '今日实收',
  completed: '已完成',
  switchStore: '切换门店',
  shelf: '库存',
  afterSales: '售后',
  giveBack: '退款',
  guest: '微信用户',
  fresh: '新',
  arrived: (count: number) => `来了 ${count} 个新订单`,
  waiting: { paid: '已等', accepted: '已做', ready: '已放', delivering: '已出发' } satisfies Record<
    Lane,
    string
  >,
  fetchAt: (span: string) => `约在 ${span} 来取`,
  atTable: (no: string, round: number) => (round > 1 ? `${no} 桌 · 第 ${round} 次加单` : `${no} 桌 · 堂食`),
  tables: '桌台',
  calendar: '预约日程',
  booked: (span: string, name: string) => `预约 ${span} · ${name}`,
  note: '备注',
  pieces: (count: number) => `共 ${count} 件`,
  handOver: '核销取货',
  verify: '核销取货码',
  scan: '扫码',
  offline: '网络不通，显示的是刚才的订单，正在重试',
  noStore: '你还不是门店员工',
  noStoreNote: '请联系店长，把你加入门店后再来',
  switchPerson: '切换演示身份',
};
