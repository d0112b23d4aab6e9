import type { RoleView } from '@fangzhen/contracts';

const roles: Record<RoleView['role'], string> = {
  clerk: '店员',
  storeManager: '店长',
  brandManager: '品牌经理',
  groupManager: '集团运营',
  finance: '集团财务',
};

export const texts = {
  title: '我的',
  roles,
  newcomer: '微信用户',
  member: '云陌会员',
  memberNote: '积分与优惠券，集团品牌通用',
  points: '积分',
  coupons: '优惠券',
  orders: '我的订单',
  allOrders: '全部订单',
  unpaid: '待付款',
  active: '进行中',
  done: '已完成',
  claim: '领券中心',
  claimNote: '先领券，再下单',
  myCoupons: '我的优惠券',
  myPoints: '我的积分',
  addresses: '收货地址',
  stores: '附近门店',
  work: '工作入口',
  workbench: '门店工作台',
  theme: '品牌主题',
  approvals: '主题审批',
  finance: '每日对账',
  prices: '价格',
  priceApprovals: '价格审批',
  switchPerson: '切换演示身份',
  switchPersonNote: '本机演示：换一个人登录',
};
