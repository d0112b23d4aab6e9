import type { OrderStep } from '@fangzhen/contracts';
import { timelineSteps } from './timelineSteps';

const nowMs = Date.parse('2026-11-23T12:00:00+08:00');
const steps = (...timeline: [state: OrderStep['state'], by: OrderStep['by']][]) =>
  timelineSteps(
    {
      timeline: timeline.map(([state, by], i) => ({ state, by, atMs: nowMs - (60 - i) * 60_000 })),
      fulfilment: { kind: 'pickup' },
    },
    nowMs,
  );
const shape = (...timeline: Parameters<typeof steps>) =>
  steps(...timeline).map(({ title, state, at }) => `${title} ${state}${at ? ` ${at}` : ''}`);

test('under way: what happened has its time, the last of it is now, the rest is still to come', () => {
  expect(shape(['unpaid', 'member'], ['paid', 'wechatPay'])).toEqual([
    '提交订单 done 今天 11:00',
    '付款成功 now 今天 11:01',
    '门店接单 next',
    '准备完成 next',
    '取货完成 next',
  ]);
});

test('completed: everything is behind us and nothing is to come', () => {
  const all = steps(
    ['unpaid', 'member'],
    ['paid', 'wechatPay'],
    ['accepted', 'staff'],
    ['ready', 'staff'],
    ['completed', 'staff'],
  );
  expect(all.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
});

test('closed: it ended there, and says by whom', () => {
  const last = steps(['unpaid', 'member'], ['closed', 'system']).at(-1);
  expect(last).toMatchObject({ state: 'failed', note: '超时未付款，自动取消' });
  expect(steps(['unpaid', 'member'], ['closed', 'member']).at(-1)?.note).toBe('你取消了订单');
});

test('a payment that came after closing goes on as a paid order', () => {
  expect(shape(['unpaid', 'member'], ['closed', 'system'], ['paid', 'wechatPay']).slice(1, 4)).toEqual([
    '订单取消 done 今天 11:01',
    '付款成功 now 今天 11:02',
    '门店接单 next',
  ]);
});

test('a refund is under way until it has arrived, and nothing else is to come', () => {
  const way: Parameters<typeof steps> = [
    ['unpaid', 'member'],
    ['paid', 'wechatPay'],
    ['refunding', 'member'],
  ];
  expect(steps(...way).at(-1)).toMatchObject({ title: '申请退款', state: 'now' });
  expect(steps(...way, ['refunded', 'wechatPay']).at(-1)).toMatchObject({
    title: '退款到账',
    state: 'failed',
  });
});

test('a delivery goes out and arrives', () => {
  const address = {
    contact: '林晓',
    phone: '13800005678',
    location: { lng: 0, lat: 0 },
    place: '',
    detail: '',
  };
  const fulfilment = { kind: 'delivery' as const, distanceMeters: 800, address };
  const way = timelineSteps({ timeline: [{ state: 'ready', by: 'staff', atMs: nowMs }], fulfilment }, nowMs);
  expect(way.map(({ title }) => title)).toEqual(['准备完成', '出发配送', '送达']);
});
