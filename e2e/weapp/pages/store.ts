import { askedBack, handedOver } from '../../screens/afterSales';
import { giftFrom, hundredPoints } from '../../screens/pointsGift';
import { paidOrder, readyOrder } from './beforehand';
import type { PageScene, World } from './scene';

let code = '';

/** Something of theirs that they may give away. */
async function giftable({ stage }: World, person: string): Promise<string> {
  const { coupons } = await stage.call(person, 'coupons', 'mine', { state: 'usable' });
  return coupons.find(({ title }) => title === '彩妆 9 折')!.id;
}

/** A store's own pages, and its staff's. */
export const store: Record<string, PageScene[]> = {
  'store/pages/home/index': [
    {
      as: 'lin',
      query: ({ storeId }) => ({ id: storeId }),
      shows: ['静安寺店', '愚园路 218 号 1 层', '021-55500001'],
      async taps(visit) {
        await visit.tap('phone', '电话');
        expect(visit.asked('makePhoneCall')).toMatchObject({ phoneNumber: '021-55500001' });
        await visit.tap('way', '导航');
        expect(visit.asked('openLocation')).toMatchObject({ name: '静安寺店' });
        expect(await visit.follow('order here', '去点单')).toMatch(/storeId=morrow-sh-01&view=menu$/);
      },
    },
  ],
  'store/pages/gift/index': [
    {
      name: 'a coupon on its way',
      as: 'lin',
      query: async (world) => ({ couponId: await giftable(world, 'lin') }),
      shows: ['等待好友领取', '彩妆 9 折', '发给微信好友'],
      async taps(visit) {
        await visit.tap('take it back', '收回自己用');
        expect(visit.asked('switchTab')).toMatchObject({ url: '/pages/home/index' });
      },
    },
    {
      name: 'what a friend sent',
      as: 'zhou',
      query: async (world) => {
        const couponId = await giftable(world, 'lin');
        return { token: (await world.stage.call('lin', 'coupons', 'give', { couponId })).token };
      },
      shows: ['林晓送你一张券', '彩妆 9 折'],
      async taps(visit) {
        await visit.tap('take it', '收下', 'list');
        await visit.phone.shows('去使用');
      },
    },
  ],
  'store/pages/pickup/index': [
    {
      as: 'lin',
      query: ({ paidOrderId }) => ({ id: paidOrderId }),
      shows: ['等待门店接单', '朝露美式 × 2', '愚园路 218 号'],
      async taps(visit) {
        expect(visit.phone.find({ css: '.fz-pickup__digits' }).textContent).toMatch(/^\d{4} \d{4}$/);
        expect(visit.phone.all('.fz-qr')).toHaveLength(1);
        await visit.tap('phone', '电话');
        expect(visit.asked('makePhoneCall')).toMatchObject({ phoneNumber: '021-55500001' });
      },
    },
  ],
  'store/pages/addresses/index': [
    {
      as: 'lin',
      query: () => ({ storeId: 'loom-sh-01' }),
      shows: ['愚园路 361 弄', '林女士 13800001234'],
      async taps(visit) {
        expect(await visit.follow('edit', { css: '.fz-address__edit' })).toBe(
          '/store/pages/address/index?id=address-lin-home',
        );
        expect(await visit.follow('add', '新增地址')).toBe('/store/pages/address/index');
        await visit.tap('choose', '愚园路 361 弄 愚谷邨 12 号 301 室');
        expect(visit.asked('switchTab')).toMatchObject({ url: '/pages/home/index' });
      },
    },
  ],
  'store/pages/address/index': [
    {
      name: 'a new one',
      as: 'chen',
      shows: ['门牌号'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('save too soon', '保存');
        await phone.shows('请填写 11 位手机号');
        await visit.tap('place', '点这里选择小区、大厦或路名');
        await phone.shows('静安公园');
        const field = (nth: number) => ({ css: 'wx-input', nth });
        await visit.type('door', field(0), '3 号门');
        await visit.type('contact', field(1), '陈婉仪');
        await visit.type('phone', field(2), '13900001111');
        await visit.tap('save', '保存');
        await phone.shows('地址已保存');
      },
    },
    {
      name: 'one of mine',
      as: 'zhou',
      query: () => ({ id: 'address-zhou-home' }),
      shows: ['学士路 36 号'],
      async taps(visit) {
        await visit.tap('remove', '删除这个地址');
        await visit.phone.shows('删除这个地址？');
        await visit.tap('yes', '删除');
        await visit.phone.shows('地址已删除');
      },
    },
  ],
  'store/pages/after-sale/index': [
    {
      as: 'chen',
      query: async ({ stage }) => ({ orderId: await handedOver(stage, 'chen') }),
      shows: ['退哪些', '卡布奇诺', '共 2 件', '先选要退的商品'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('one of them', { css: '.fz-stepper__key--more' });
        await phone.shows('预计退回');
        await visit.tap('without a reason', '提交申请');
        await phone.shows('请选一个原因，或写下来');
        await visit.tap('a reason', { css: '.fz-chip', has: '做错了' });
        await visit.type('what happened', { css: 'wx-textarea' }, '要的是热的');
        await visit.tap('ask', '提交申请');
        await phone.shows('已提交');
      },
    },
  ],
  'store/pages/invoice/index': [
    {
      as: 'chen',
      query: async ({ stage }) => ({ orderId: await handedOver(stage, 'chen') }),
      shows: ['开票金额', '抬头名称'],
      async taps(visit) {
        const { phone } = visit;
        const field = (nth: number) => ({ css: 'wx-input', nth });
        await visit.tap('a company', { css: '.fz-chip', has: '企业' });
        await visit.type('its name', field(0), '云陌集团');
        await visit.type('a number that cannot be', field(1), '91350100M000100Y44');
        await visit.type('where to', field(2), 'a@example.com');
        await visit.tap('send', '提交');
        await phone.shows('税号不对');
        await visit.type('its number', field(1), '91350100M000100Y43');
        await visit.tap('send again', '提交');
        await phone.shows('已提交');
      },
    },
  ],
  'store/pages/profile/index': [
    {
      as: 'chen',
      shows: ['头像', '昵称', '生日', '绑定手机号', '隐私与授权'],
      async taps(visit) {
        const { phone } = visit;
        const field = (nth: number) => ({ css: 'wx-input', nth });
        await visit.type('no name', field(0), '');
        await visit.type('half a day', field(1), '199005');
        await visit.tap('save', '保存');
        await phone.shows('请填写昵称，20 字以内');
        await phone.shows('请填 8 位数字，如 19900501');
        await visit.type('a name', field(0), '陈婉仪');
        await visit.type('a day', field(1), '19900501');
        await visit.tap('a city', { css: '.fz-chip', has: '广州' });
        await visit.tap('save again', '保存');
        await visit.tap('agree', { css: '.fz-dialog__key', has: '同意并继续' }, 'list');
        await phone.shows('今年已改过');
        await visit.tap('bind', '绑定手机号', 'list');
        await visit.tap('agree to that', { css: '.fz-dialog__key', has: '同意并继续' }, 'list');
        expect(await visit.follow('what I agreed to', '隐私与授权')).toMatch(/privacy/);
      },
    },
  ],
  'store/pages/privacy/index': [
    {
      as: 'zhou',
      shows: ['云陌集团隐私政策', '优惠消息', '授权记录', '还没有授权过'],
      async taps(visit) {
        const { phone } = visit;
        const key = (nth: number) => ({ css: '.fz-switch', nth });
        await visit.tap('the number', key(1), 'list');
        await phone.shows('同意「隐私政策」');
        await visit.tap('take the policy back', key(0), 'list');
        await phone.shows('手机号和生日会一起删除');
        await visit.tap('surely', { css: '.fz-dialog__key', has: '撤回' }, 'list');
        await phone.shows('撤回「手机号」');
      },
    },
  ],
  'store/pages/export/index': [
    {
      as: 'zhou',
      shows: ['导出一份', '还没有导出过'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a copy', '导出一份', 'list');
        await phone.shows('复制下载链接');
        await visit.tap('its link', '复制下载链接', 'list');
        expect(visit.asked('setClipboardData')).toMatchObject({ data: expect.stringMatching(/^http/) });
      },
    },
  ],
  'store/pages/leaving/index': [
    {
      name: 'with an order',
      as: 'lin',
      shows: ['注销后会失去', '还不能注销', '取货、收货或取消后再来'],
      async taps(visit) {
        await visit.tap('my orders', '去看订单');
        expect(visit.asked('switchTab')).toMatchObject({ url: '/pages/orders/index' });
      },
    },
    {
      name: 'at once',
      as: 'newcomer',
      shows: ['注销后会失去', '申请注销'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('leave', '申请注销', 'list');
        await visit.tap('surely', { css: '.fz-dialog__key', has: '申请注销' }, 'list');
        await phone.shows('注销申请已提交');
        await visit.tap('stay', '撤销注销', 'list');
        await phone.shows('申请注销');
      },
    },
  ],
  'store/pages/points-gift/index': [
    {
      name: 'to give',
      as: 'zhou',
      async query({ stage }) {
        await hundredPoints(stage, 'zhou');
        return {};
      },
      shows: ['可用积分', '送多少'],
      async taps(visit) {
        const { phone } = visit;
        const field = (nth: number) => ({ css: 'wx-input', nth });
        await visit.tap('nothing yet', '送给好友');
        await phone.shows('之间的整数');
        await visit.type('how many', field(0), '50');
        await visit.type('a word', field(1), '请你喝一杯');
        await visit.tap('give', '送给好友');
      },
    },
    {
      name: 'of a friend',
      as: 'lin',
      query: async ({ stage }) => ({ id: await giftFrom(stage, 'zhou') }),
      shows: ['周一航 送你', '30 积分', '收下'],
      async taps(visit) {
        await visit.tap('receive', '收下');
        await visit.phone.shows('已收下');
      },
    },
  ],
  'workbench/pages/after-sales/index': [
    {
      as: 'clerk-morrow',
      async query({ stage, storeId }) {
        await askedBack(stage, 'zhou', await handedOver(stage, 'zhou'));
        return { storeId };
      },
      shows: ['静安寺店', '周一航', '做错了：要的是热的', '报损'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('refuse', '拒绝');
        await phone.shows('拒绝这笔售后？');
        await visit.tap('without a reason', { css: '.fz-dialog__key', has: '拒绝' });
        await phone.shows('请写明原因');
        await visit.tap('think again', '再想想');
        await visit.tap('to the shelf', { css: '.fz-chip', has: '放回货架' });
        await visit.tap('agree', { css: '.fz-decide__yes' });
        await visit.tap('yes', { css: '.fz-dialog__key', has: '同意' }, 'list');
        await phone.shows('已同意，正在退款');
      },
    },
  ],
  'workbench/pages/board/index': [
    {
      as: 'clerk-morrow',
      shows: ['静安寺店', '林晓', '朝露美式'],
      async taps(visit, { storeId }) {
        const { phone } = visit;
        const tab = (name: string) => ({ css: '.fz-tabs__tab', has: name });
        await visit.tap('give back', { css: '.fz-order__back' });
        await phone.shows('门店退款');
        await visit.tap('what was not made', { css: '.fz-sheet .fz-stepper__key--more' });
        await phone.shows('还没有制作，退回后自动放回货架');
        await visit.tap('think again', { css: '.fz-sheet__close' });
        await visit.tap('accept', '接单', 'list');
        await phone.shows('已接单');
        await visit.tap('in the making', tab('制作中'), 'list');
        await visit.tap('ready', '可取货', 'list');
        await phone.shows('可以取货了');
        await visit.tap('on the counter', tab('待取货'), 'list');
        expect(phone.find({ css: '.fz-order', has: '林晓' })).toBeDefined();
        expect(await visit.follow('hand over', '核销取货')).toBe(
          `/workbench/pages/verify/index?storeId=${storeId}`,
        );
      },
    },
    {
      name: 'on a wide window',
      as: 'manager-morrow-store',
      windowWidth: 1280,
      query: async (world) => {
        await paidOrder(world, 'chen');
        return {};
      },
      shows: ['静安寺店', '陈婉仪', '店长'],
      async taps(visit) {
        const { phone } = visit;
        const lane = (nth: number): string => phone.find({ css: '.fz-lanes__one', nth }).textContent ?? '';
        const next = phone.find({ css: '.fz-lanes__one .fz-order__number' }).textContent!;
        await visit.tap('accept', '接单', 'list');
        expect(lane(0)).not.toContain(next);
        expect(lane(1)).toContain(next);
      },
    },
  ],
  'workbench/pages/shelf/index': [
    {
      as: 'clerk-morrow',
      shows: ['静安寺店', '经典拿铁', '中杯 / 热', '可售 240'],
      async taps(visit) {
        const { phone } = visit;
        const latte = (): string => phone.find({ css: '.fz-shelf-item', has: '经典拿铁' }).textContent ?? '';
        await visit.tap('bakery', { css: '.fz-tabs__tab', has: '烘焙与好物' }, 'list');
        await visit.tap('sold out', { css: '.fz-shelf-sku .fz-button', has: '今日售罄' });
        await phone.shows('今天不再售卖，明天自动恢复');
        await visit.tap('for longer', '改为长期');
        await phone.shows('停售中');
        await visit.tap('back', '恢复');
        await phone.shows('已恢复售卖');
        await visit.type('a word', { css: '.fz-search__input' }, '拿铁', 'list');
        expect(latte()).toContain('大杯 / 冰');
        await visit.tap('all of it', { css: '.fz-shelf-item__head .fz-button', has: '全部售罄' }, 'list');
        expect(phone.find({ css: '.fz-shelf-item' }).textContent).toContain('全部恢复');
        await visit.tap('all back', '全部恢复', 'list');
        await visit.tap('one SKU', { css: '.fz-shelf-sku__what', has: '大杯 / 冰' });
        await phone.shows('变动记录');
        await visit.type('how many came', { css: '.fz-sheet wx-input' }, '5');
        await visit.tap('receive', '确认收货', 'list');
        await phone.shows('已收货 5 件');
        await phone.shows('+5');
        await visit.tap('waste', { css: '.fz-segmented__part', has: '报损' });
        await phone.shows('已被顾客下单的不能报损');
      },
    },
  ],
  'workbench/pages/verify/index': [
    {
      as: 'clerk-morrow',
      async query(world) {
        code = await readyOrder(world);
        return { storeId: world.storeId };
      },
      shows: ['静安寺店'],
      async taps(visit) {
        const { phone } = visit;
        phone.scans.push('https://example.com/');
        await visit.tap('scan something else', '扫一扫顾客的取货码');
        await phone.shows('这不是取货码');
        for (const digit of code) await visit.tap(`key ${digit}`, { css: '.fz-pad__key', has: digit });
        await visit.tap('verify', '核销');
        await phone.shows('核销成功');
        expect(phone.find({ css: '.fz-hand' }).textContent).toContain('周一航');
        await visit.tap('next', '继续核销');
        expect(phone.all('.fz-hand')).toHaveLength(0);
      },
    },
  ],
};
