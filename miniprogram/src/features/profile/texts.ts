import type { ConsentKind, Gender } from '@fangzhen/contracts';

const genders: Record<Gender, string> = { female: '女', male: '男' };

const kinds: Record<ConsentKind, { name: string; why: string }> = {
  privacy: { name: '隐私政策', why: '登录、下单、积分和售后都要用到，同意后才能填写手机号和生日' },
  phone: { name: '手机号', why: '让门店找到你的会员账号，订单有问题时联系你；店员只看到中间打星号的号码' },
  birthday: { name: '生日', why: '只用来在生日送礼，每年只能改一次' },
  marketing: { name: '优惠消息', why: '新品和优惠提醒，不同意也不影响下单和领券' },
};

export const texts = {
  title: '个人资料',
  avatar: '头像',
  changeAvatar: '更换头像',
  nickname: '昵称',
  nicknameHint: '怎么称呼你',
  nicknameWrong: '请填写昵称，20 字以内',
  gender: '性别',
  genders,
  noGender: '不填',
  birthday: '生日',
  birthdayHint: '8 位数字，如 19900501；每年只能改一次',
  birthdayWrong: '请填 8 位数字，如 19900501',
  birthdayLocked: (day: string) => `今年已改过，${day} 起可以再改`,
  birthdayAsk: '生日需要你同意后才能填写',
  city: '常住城市',
  phone: '手机号',
  noPhone: '还没有绑定',
  bind: '绑定手机号',
  rebind: '换一个手机号',
  bound: '手机号已绑定',
  phoneNote: '绑定后，换手机、报手机号都能找到你的积分和券',
  agree: '同意并继续',
  notNow: '暂不',
  askTitle: (name: string) => `使用你的${name}`,
  askNote: (why: string) => `${why}。可以随时在「隐私与授权」里撤回，撤回后立即删除。`,
  save: '保存',
  saved: '资料已保存',
  privacy: '隐私与授权',
  privacyNote: '看隐私政策，同意或撤回',
  leaving: '注销账号',
};

export const privacyTexts = {
  title: '隐私与授权',
  version: (day: string) => `云陌集团隐私政策 · ${day} 版`,
  text: [
    '我们是云陌集团，旗下各品牌共用一个会员账号。',
    '为了下单和售后，我们记录你的订单、收货地址、积分和优惠券。',
    '手机号加密保存，只有会员客服在需要联系你时能看到完整号码，每次查看都有记录。',
    '你可以随时查看、更正你的数据，撤回同意，或注销账号。',
    '订单和账目按法律要求保存，注销后不再包含你的姓名、电话和地址。',
  ],
  changed: '政策已更新，请重新阅读后同意',
  kinds,
  agreed: (day: string) => `${day} 同意`,
  withdrawn: (day: string) => `${day} 撤回`,
  never: '未同意',
  withdrawTitle: (name: string) => `撤回「${name}」的同意？`,
  withdrawNotes: {
    privacy: '手机号和生日会一起删除，之后仍可浏览和下单。',
    phone: '绑定的手机号会立即删除，门店将不能用它找到你。',
    birthday: '填写的生日会立即删除，今年不能再填另一个。',
    marketing: '不再给你发优惠消息。',
  } satisfies Record<ConsentKind, string>,
  withdraw: '撤回',
  keep: '保留',
  history: '授权记录',
  historyNone: '还没有授权过',
  more: '更多记录',
  did: (name: string, agreed: boolean) => `${agreed ? '同意' : '撤回'}「${name}」`,
  of: (moment: string, version: string) => `${moment} · ${version} 版`,
};
