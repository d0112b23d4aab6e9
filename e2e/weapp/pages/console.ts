import { forwarded, handedOver } from '../../screens/afterSales';
import { askForPrices } from '../../screens/scene';
import { abnormalRefund, submittedTheme } from './beforehand';
import type { PageScene } from './scene';

export const DESK_PX = 1280;
const YESTERDAY = '2026-11-22';

/** The managers' pages, on a desktop's WeChat. */
export const consolePages: Record<string, PageScene[]> = {
  'console/pages/theme/index': [
    {
      as: 'brand-loom',
      windowWidth: DESK_PX,
      shows: ['织屿 · 主题', '墨与纸，秋冬第二辑', '粗棒麻花毛衣', '第 1 版'],
      async taps(visit) {
        const { phone } = visit;
        const look = (): string => phone.find({ css: '.fz-phone' }).getAttribute('style') ?? '';
        const before = look();
        await visit.tap('corners', '大');
        expect(look()).not.toBe(before);
        await phone.shows('有未保存的修改');
        await visit.type('a colour', { css: '.fz-color__hex wx-input' }, '#20304a');
        expect(look()).toContain('#20304a');
        await visit.tap('one module down', { css: '.fz-module-row__key', nth: 1 }, 'list');
        expect(phone.find({ css: '.fz-module-row' }).textContent).toContain('横幅');
        await visit.tap('save', '保存草稿');
        await phone.shows('草稿已保存');
      },
    },
    {
      name: 'on a phone',
      as: 'brand-morrow',
      shows: ['今天的第一口，交给朝露', '第 1 版'],
      async taps(visit) {
        const { phone } = visit;
        const part = (name: string) => ({ css: '.fz-tabs__tab', has: name });
        expect(visit.asked('setNavigationBarTitle')).toMatchObject({ title: '朝露咖啡 · 主题' });
        await visit.tap('a module', '横幅');
        expect(phone.all('.fz-module-row--open')).toHaveLength(1);
        await visit.type('its title', { css: '.fz-module-row--open wx-input' }, '今天也慢一点');
        await phone.shows('有未保存的修改');
        await visit.tap('look', part('外观'), 'list');
        await visit.tap('corners', '直角');
        await visit.tap('page', part('预览'), 'list');
        expect(phone.find({ css: '.fz-phone' }).textContent).toContain('今天也慢一点');
        await visit.tap('submit', '提交审批');
        await phone.shows('已提交，等待集团审批');
      },
    },
    {
      name: 'by the group',
      as: 'group',
      shows: ['要处理哪一项？', '织屿 · 主题', '少一件，好一件'],
      async taps(visit) {
        expect(await visit.follow('a brand', '织屿 · 主题')).toBe('/console/pages/theme/index?brandId=loom');
        expect(await visit.follow('approvals', '主题审批')).toBe('/console/pages/approvals/index');
        expect(await visit.follow('price approvals', '价格审批')).toBe(
          '/console/pages/price-approvals/index',
        );
      },
    },
  ],
  'console/pages/approvals/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      async query(world) {
        await submittedTheme(world, 'morrow');
        await submittedTheme(world, 'bloom');
        return {};
      },
      shows: ['花序 · 第 2 版', '苏瑾', '批准后'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a version', '花序 · 第 2 版', 'list');
        await phone.shows('玫瑰开到第三夜');
        await visit.tap('approve', '批准并发布');
        await phone.shows('发布花序的新主题？');
        await visit.tap('yes', { css: '.fz-dialog__key', has: '批准并发布' }, 'list');
        await phone.shows('已批准，新主题已发布');
        await phone.shows('从左边选一个版本来查看');
        expect(phone.text).not.toContain('花序 · 第 2 版');
      },
    },
    {
      name: 'on a phone',
      as: 'group',
      async query(world) {
        await submittedTheme(world, 'loom');
        return {};
      },
      shows: ['织屿 · 第 2 版', '何砚'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a version', '织屿 · 第 2 版', 'list');
        await phone.shows('批准后');
        await visit.tap('as it is now', '现在', 'list');
        await visit.tap('send back', '退回');
        await visit.tap('without a reason', { css: '.fz-dialog__key', has: '退回' });
        await phone.shows('请写明退回的原因');
        await visit.type('a reason', { css: 'wx-textarea' }, '按钮的圆角再小一点');
        await visit.tap('send back now', { css: '.fz-dialog__key', has: '退回' }, 'list');
        await phone.shows('已退回');
        expect(phone.text).not.toContain('织屿 · 第 2 版');
      },
    },
  ],
  'console/pages/finance/index': [
    {
      as: 'finance',
      windowWidth: DESK_PX,
      async query({ stage }) {
        await stage.call('finance', 'finance', 'runAgain', { day: YESTERDAY });
        return {};
      },
      shows: [YESTERDAY, '账目一致', '没有差异', '贺清'],
      async taps(visit) {
        await visit.tap('once more', '重新对账', 'list');
        await visit.phone.shows('对账完成');
      },
    },
    {
      name: 'with a refund that an account did not take',
      as: 'finance',
      async query(world) {
        await abnormalRefund(world);
        return {};
      },
      shows: ['退款异常', '待处理'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('finish', '换一种方式退');
        await phone.shows('这笔退款退到哪里？');
        await visit.type('an account', { css: '.fz-finish wx-input' }, '6225880000000001');
        await visit.tap('to the merchant', '商户账户');
        await phone.shows('钱退回商户账户后');
        await visit.tap('send', '确认退款');
        await phone.shows('退款中');
      },
    },
  ],
  'console/pages/prices/index': [
    {
      as: 'brand-morrow',
      windowWidth: DESK_PX,
      shows: ['朝露咖啡 · 价格', '全部门店', '朝露美式', '¥10.50–¥20.70'],
      async taps(visit) {
        const { phone } = visit;
        const price = { css: '.fz-sku-price__input wx-input' };
        await visit.tap('a product', '朝露美式', 'list');
        await visit.type('a price', price, '16.5');
        await phone.shows('确认改价（1 个规格）');
        await visit.type('one that is too high', price, '20');
        await phone.shows('超出 ¥10.50–¥17.25，需集团审批');
        await visit.tap('a week', '7 天');
        await phone.shows('到期后恢复原来的价格');
        await visit.tap('ask', '提交审批（1 个规格）', 'list');
        await phone.shows('等待审批 · 1');
        await visit.tap('take back', '撤回');
        await phone.shows('撤回这次调价？');
        await visit.tap('yes', { css: '.fz-dialog__key', has: '撤回' }, 'list');
        await phone.shows('已撤回');
      },
    },
    {
      name: 'on a phone',
      as: 'brand-bloom',
      shows: ['花序 · 价格', '全部门店'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('where', '适用范围', 'list');
        await visit.tap('stores', { css: '.fz-segmented__part', has: '门店' }, 'list');
        await visit.tap('one of them', '芮欧店', 'list');
        expect(phone.find({ css: '.fz-cell', has: '适用范围' }).textContent).toContain('芮欧店');
        await visit.tap('a product', { css: '.fz-price-row' }, 'list');
        await visit.type('all of it', { css: '.fz-price-form wx-input' }, '1');
        expect(phone.find({ css: '.fz-price-form' }).textContent).toContain('填入');
      },
    },
    {
      name: 'by the group',
      as: 'group',
      query: () => ({ brandId: 'loom' }),
      windowWidth: DESK_PX,
      shows: ['织屿 · 价格'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a product', { css: '.fz-price-row' }, 'list');
        await visit.tap('what is allowed', '指导价与范围', 'list');
        await visit.type('more than the most', { css: '.fz-price-form__pair wx-input' }, '200');
        await phone.shows('请检查金额和百分比：最低不能高于最高，最多 300%');
        await visit.type('less', { css: '.fz-price-form__pair wx-input' }, '65');
        await visit.tap('save', '保存指导价与范围', 'list');
        await phone.shows('已保存，约 2 分钟后生效');
      },
    },
    {
      name: 'of which brand',
      as: 'group',
      shows: ['看哪个品牌的价格？', '花序 · 价格'],
      async taps(visit) {
        expect(await visit.follow('a brand', '织屿 · 价格')).toBe('/console/pages/prices/index?brandId=loom');
      },
    },
  ],
  'console/pages/invoices/index': [
    {
      as: 'finance',
      windowWidth: DESK_PX,
      async query({ stage }) {
        const orderId = await handedOver(stage, 'zhou');
        const invoice = { kind: 'person', title: '周一航', email: 'zhou@example.com' } as const;
        await stage.call('zhou', 'invoices', 'ask', { orderId, invoice });
        return {};
      },
      shows: ['周一航', '¥55.00'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('copy', '复制为表格');
        expect(visit.asked('setClipboardData')).toMatchObject({
          data: expect.stringContaining('zhou@example.com'),
        });
        const his = { css: '.fz-invoices__one', has: '周一航' };
        expect(phone.all(his.css).length).toBeGreaterThan(0);
        await visit.tap('made out', { css: '.fz-invoices__one .fz-button' });
        await visit.tap('yes', { css: '.fz-dialog__key', has: '已开出' }, 'list');
        await phone.shows('已标记');
      },
    },
  ],
  'console/pages/members/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      shows: ['保留的会员', '并入的会员', '还没有合并过会员'],
      async taps(visit) {
        const { phone } = visit;
        for (const [side, name] of [
          ['survivor', '林晓'],
          ['absorbed', '周一航'],
        ] as const) {
          const part = `.fz-members__side--${side}`;
          await visit.type(`the ${side}`, { css: `${part} wx-input` }, name);
          await visit.tap(`look the ${side} up`, { css: `${part} .fz-button` }, 'list');
          await phone.shows(name);
          await visit.tap(`choose the ${side}`, { css: `${part} .fz-cell` }, 'list');
        }
        await phone.shows('合并后');
      },
    },
  ],
  'console/pages/campaigns/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      shows: [
        '跨店满减：织屿满 300，花序减 40',
        '满 ¥300 减 ¥40',
        '已用 0 / 5000 次',
        '承担：集团 60%，品牌 40%',
      ],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('drafts', { css: '.fz-tabs__tab', has: '草稿' }, 'list');
        await phone.shows('第二杯半价');
        expect(await visit.follow('edit', '编辑')).toBe(
          '/console/pages/campaign/index?id=morrow-second-half',
        );
        await visit.tap('start', { css: '.fz-button', has: '开始' });
        await phone.shows('开始「第二杯半价」？');
        await visit.tap('yes', { css: '.fz-dialog__key', has: '开始' }, 'list');
        await phone.shows('没有草稿的活动');
        await visit.tap('what runs', { css: '.fz-tabs__tab', has: '进行中' }, 'list');
        await phone.shows('未到开始时间');
        await visit.tap('pause', { css: '.fz-button', has: '暂停' });
        await visit.tap('yes, pause', { css: '.fz-dialog__key', has: '暂停' }, 'list');
        await phone.shows('已暂停');
      },
    },
    {
      name: 'on a phone',
      as: 'brand-loom',
      shows: ['没有进行中的活动'],
      async taps(visit) {
        expect(await visit.follow('a new one', '新建活动')).toBe(
          '/console/pages/campaign/index?brandId=loom',
        );
      },
    },
  ],
  'console/pages/campaign/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      query: () => ({ copyOf: 'group-loom-300-bloom-40' }),
      shows: ['集团活动', '每满减', '花序', '由谁承担（%）', '在哪家门店'],
      async taps(visit) {
        const { phone } = visit;
        const off = { css: '.fz-campaign-form__numbers wx-input', nth: 1 };
        await visit.type('more than its threshold', off, '301');
        await visit.tap('save', '保存草稿');
        await phone.shows('减免不能超过门槛，请调低减免金额');
        await visit.type('less', off, '30');
        await visit.tap('one of loom’s', { css: '.fz-stepper__key--more' });
        await phone.shows('购物车 1 件');
        await visit.tap('try', '试算这个购物车', 'list');
        await phone.shows('优惠后');
      },
    },
    {
      name: 'on a phone',
      as: 'brand-morrow',
      query: () => ({ id: 'bloom-gift-set-member' }),
      shows: ['没有这个草稿', '返回活动列表'],
      async taps(visit) {
        expect(await visit.follow('back', '返回活动列表')).toBe('/console/pages/campaigns/index');
      },
    },
  ],
  'console/pages/adjustments/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      shows: ['要调整的会员', '还没有调整过积分'],
      async taps(visit) {
        const { phone } = visit;
        const part = '.fz-members__side--adjusted';
        await visit.type('who', { css: `${part} wx-input` }, '周一航');
        await visit.tap('look them up', { css: `${part} .fz-button` }, 'list');
        await phone.shows('周一航');
        await visit.tap('choose them', { css: `${part} .fz-cell` }, 'list');
        await phone.shows('提交调整');
      },
    },
  ],
  'console/pages/after-sale-approvals/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      async query({ stage }) {
        await forwarded(stage, 'zhou');
        return {};
      },
      shows: ['织屿 · 静安嘉里店', '阿吉 已转集团', '做错了：要的是热的'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('agree', { css: '.fz-decide__yes' });
        await visit.tap('yes', { css: '.fz-dialog__key', has: '同意' }, 'list');
        await phone.shows('已同意，正在退款');
        await phone.shows('没有等待集团处理的售后');
      },
    },
  ],
  'console/pages/price-approvals/index': [
    {
      as: 'group',
      windowWidth: DESK_PX,
      async query({ stage }) {
        await askForPrices(stage);
        return {};
      },
      shows: ['朝露咖啡 · 经典拿铁', '顾南', '批准后'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a change', '朝露咖啡 · 经典拿铁', 'list');
        await phone.shows('鲜奶涨价');
        await visit.tap('approve', '批准调价');
        await phone.shows('批准朝露咖啡「经典拿铁」的新价格？');
        await visit.tap('yes', { css: '.fz-dialog__key', has: '批准调价' }, 'list');
        await phone.shows('已批准，到时自动生效');
      },
    },
    {
      name: 'on a phone',
      as: 'group',
      async query({ stage }) {
        await askForPrices(stage);
        return {};
      },
      shows: ['朝露咖啡 · 经典拿铁'],
      async taps(visit) {
        const { phone } = visit;
        await visit.tap('a change', '朝露咖啡 · 经典拿铁', 'list');
        await phone.shows('批准后');
        await visit.tap('send back', '退回');
        await visit.type('a reason', { css: 'wx-textarea' }, '先和门店商量');
        await visit.tap('send back now', { css: '.fz-dialog__key', has: '退回' }, 'list');
        await phone.shows('已退回');
      },
    },
  ],
};
