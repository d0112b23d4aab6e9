import { isOffered, pointsProblem, shanghaiDay } from '@fangzhen/domain';
import { demoGroup } from '../demoGroup';
import { identityIdOf, memberIdOf } from '@fangzhen/cloudkit/ids';
import { personByKey } from './people';

const nowMs = Date.parse('2026-03-11T10:00:00+08:00');
const { collections, people } = demoGroup({ nowMs });
const {
  brands,
  couponClaims,
  coupons,
  couponTemplates,
  grants,
  identities,
  members,
  orders,
  products,
  stores,
} = collections;
const { paymentNotices, pointsAccounts, pointsEntries, categories } = collections;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const idsOf = (documents: { _id: string }[]) => new Set(documents.map(({ _id }) => _id));
const lin = memberIdOf(personByKey('lin'));

test('identities are found as the functions find them, and lead to members', () => {
  // SHA-256 of "c", and of "a\nb".
  expect(identityIdOf({ appId: 'a', openId: 'b', unionId: 'c' })).toBe('u_2e7d2c03a9507ae265ecf5b5356885a5');
  expect(identityIdOf({ appId: 'a', openId: 'b' })).toBe('o_7e18f737311b2dc3b2f269dd78396b03');
  for (const { memberId } of identities) expect(idsOf(members)).toContain(memberId);
  for (const person of people) {
    const known = identities.find(({ _id }) => _id === identityIdOf(person));
    expect([person.key, known?.memberId]).toEqual([
      person.key,
      person.key === 'newcomer' ? undefined : memberIdOf(person),
    ]);
    expect(
      [person.openId, person.unionId].every((id) => /^[A-Za-z0-9_]{20,32}$/.test(id) && !/^\d+$/.test(id)),
    ).toBe(true);
  }
});

test('grants: a clerk and a manager of one morrow store, clerks of the others, a manager of each brand and of the group, its member service and its finance', () => {
  expect(grants.map(({ role, storeId, brandId }) => [role, storeId ?? brandId ?? 'group'])).toEqual([
    ['clerk', 'morrow-sh-01'],
    ['storeManager', 'morrow-sh-01'],
    ['clerk', 'loom-sh-01'],
    ['clerk', 'bloom-sh-01'],
    ['brandManager', 'morrow'],
    ['brandManager', 'loom'],
    ['brandManager', 'bloom'],
    ['groupManager', 'group'],
    ['memberService', 'group'],
    ['finance', 'group'],
  ]);
  for (const { memberId, storeId, brandId } of grants) {
    expect(idsOf(members)).toContain(memberId);
    if (storeId) expect(idsOf(stores)).toContain(storeId);
    if (brandId) expect(idsOf(brands)).toContain(brandId);
  }
});

test('I2: a points account is what its ledger makes of it', () => {
  expect(pointsAccounts.map(({ _id }) => _id)).toEqual([lin]);
  expect(pointsProblem(pointsAccounts[0]!, pointsEntries)).toBeUndefined();
  expect(pointsAccounts[0]!.balance).toBeGreaterThan(500);
  const daysLeft = (pointsAccounts[0]!.nextExpiryAtMs! - nowMs) / 86_400_000;
  expect(daysLeft > 0 && daysLeft < 30).toBe(true);
});

test('I4: what is gone of a budget was issued, within the limit per member, and each redeemed coupon has its order', () => {
  for (const { _id, budget, left, held, perMember, scope } of couponTemplates) {
    const issued = coupons.filter(({ templateId }) => templateId === _id);
    expect([_id, budget - left]).toEqual([_id, issued.length]);
    expect(held).toEqual({});
    const claims = couponClaims.filter(({ templateId }) => templateId === _id);
    expect(claims.flatMap(({ couponIds }) => couponIds).sort()).toEqual(
      issued.map((coupon) => coupon._id).sort(),
    );
    for (const claim of claims) {
      expect(claim._id).toBe(`${claim.memberId}__${_id}`);
      expect(claim.couponIds.length <= perMember).toBe(true);
    }
    for (const id of scope.brandIds ?? []) expect(idsOf(brands)).toContain(id);
    for (const id of scope.categoryIds ?? []) expect(idsOf(categories)).toContain(id);
  }
  for (const { _id, state, holdId } of coupons) {
    const order = orders.find(({ couponIds }) => couponIds.includes(_id));
    expect([_id, state, holdId]).toEqual([_id, order ? 'redeemed' : 'issued', order?.holdId]);
  }
});

test('the first shopper has two coupons to use, and can claim more in every brand; one budget is nearly gone, one is', () => {
  expect(
    coupons
      .filter(({ memberId, state }) => memberId === lin && state === 'issued')
      .map(({ expiresAtMs }) => expiresAtMs > nowMs),
  ).toEqual([true, true]);
  for (const { _id } of brands) {
    const offers = couponTemplates.filter(
      (one) => one.brandId === _id && isOffered(one, nowMs) && one.left > 0,
    );
    expect([_id, offers.length >= 2]).toEqual([_id, true]);
  }
  expect(couponTemplates.length).toBeGreaterThanOrEqual(8);
  expect(couponTemplates.filter(({ left }) => left > 0 && left <= 5)).toHaveLength(1);
  expect(couponTemplates.filter(({ left }) => left === 0)).toHaveLength(1);
});

test('I5, I11: past orders sum to the fen, by lines and by discounts', () => {
  for (const { lines, discounts, itemsFen, payFen } of orders) {
    expect(sum(lines.map(({ amountFen }) => amountFen))).toBe(itemsFen);
    expect(sum(lines.map((line) => line.payFen))).toBe(payFen);
    lines.forEach((line, i) => {
      expect(line.amountFen).toBe(line.qty * line.unitFen);
      expect(line.discountFen).toBe(sum(discounts.map(({ byLine }) => byLine[i]!)));
      expect(line.payFen).toBe(line.amountFen - line.discountFen);
    });
    for (const { amountFen, byLine } of discounts) expect(sum(byLine)).toBe(amountFen);
  }
  expect(orders.some(({ couponIds }) => couponIds.length > 0)).toBe(true);
  expect(orders.some(({ usedPoints }) => usedPoints > 0)).toBe(true);
});

test('I8, I10: past orders went the whole way, each paid once, all before today; nothing waits on any board', () => {
  const today = shanghaiDay(nowMs);
  for (const order of orders) {
    expect(order._id).toMatch(/^(?=.*[a-z])[0-9a-z]{26,32}$/);
    expect(order.pickupCode).toMatch(/^\d{8}$/);
    expect(order).toMatchObject({ memberId: lin, state: 'completed', events: [], pending: false });
    expect(order.timeline.map(({ state }) => state)).toEqual([
      'unpaid',
      'paid',
      'accepted',
      'ready',
      'completed',
    ]);
    const times = order.timeline.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(today.startMs);
    expect(stores.find(({ _id }) => _id === order.storeId)?.brandId).toBe(order.brandId);
    const notices = paymentNotices.filter(({ orderId }) => orderId === order._id);
    expect(notices).toEqual([
      {
        _id: order.transactionId,
        orderId: order._id,
        kind: 'paid',
        amountFen: order.payFen,
        atMs: order.paidAtMs,
      },
    ]);
  }
  expect(orders.length >= 5 && orders.length <= 8).toBe(true);
});

test('the last order can be repeated: its SKUs are on sale and in stock at its store', () => {
  const last = [...orders].sort((a, b) => b.placedAtMs - a.placedAtMs)[0]!;
  for (const { skuId, productId, qty } of last.lines) {
    expect(products.find(({ _id }) => _id === productId)?.onSale).toBe(true);
    const stock = collections.stock.find((one) => one.storeId === last.storeId && one.skuId === skuId)!;
    expect(stock.available).toBeGreaterThanOrEqual(qty);
  }
});
