import { randomUUID } from 'node:crypto';
import type { CouponDraft, CouponTemplateCard, GrantSegment } from '@fangzhen/contracts';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const DAY_MS = 86_400_000;
const BRAND = 'brand-morrow';
const GROUP = 'group';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const draft = (given: Partial<CouponDraft> = {}): CouponDraft => {
  const nowMs = scene.stage.cloud.clock.nowMs();
  return {
    ...{
      brandId: 'morrow',
      title: '夏日满 40 减 8',
      scope: {},
      scopeText: '朝露咖啡全部商品',
      payer: 'brand',
    },
    benefit: { kind: 'threshold', thresholdFen: 4000, offFen: 800 },
    ...{ stackId: 'brand', budget: 100, perMember: 1, validity: { kind: 'fromReceipt', days: 7 } },
    ...{ claimFromMs: nowMs, claimUntilMs: nowMs + 30 * DAY_MS },
    ...given,
  };
};
const create = (who: string, given: Partial<CouponDraft> = {}) =>
  scene.stage.answer(who, 'couponDesk', 'create', { clientTemplateId: randomUUID(), draft: draft(given) });
async function published(who: string, given: Partial<CouponDraft> = {}): Promise<CouponTemplateCard> {
  const input = { clientTemplateId: randomUUID(), draft: draft(given) };
  const { template } = await scene.stage.call(who, 'couponDesk', 'create', input);
  const of = { templateId: template.id, version: template.version };
  return (await scene.stage.call(who, 'couponDesk', 'publish', of)).template;
}
const claim = (who: Parameters<Scene['stage']['answer']>[0], templateId: string) =>
  scene.stage.answer(who, 'coupons', 'claim', { templateId, clientClaimId: randomUUID() });
const grantOf = (templateId: string, segment: GrantSegment) => ({
  ...{ clientGrantId: randomUUID(), templateId, segment },
});
const grant = (templateId: string, segment: GrantSegment) =>
  scene.stage.call(GROUP, 'couponDesk', 'grant', grantOf(templateId, segment));

test('a draft becomes claimable when it is published, keeps its terms from then on, and ends at once', async () => {
  const before = await scene.ledgers();
  const input = { clientTemplateId: randomUUID(), draft: draft() };
  const { template } = await scene.stage.call(BRAND, 'couponDesk', 'create', input);
  expect((await scene.stage.call(BRAND, 'couponDesk', 'create', input)).template.id).toBe(template.id);
  expect(await claim(stranger(), template.id)).toMatchObject({ error: { code: 'NOT_FOUND' } });

  const version = (card: CouponTemplateCard) => ({ templateId: card.id, version: card.version });
  const saved = await scene.stage.call(BRAND, 'couponDesk', 'save', {
    ...version(template),
    draft: draft({
      title: '夏日满 40 减 9',
      benefit: { kind: 'threshold', thresholdFen: 4000, offFen: 900 },
    }),
  });
  expect(await scene.stage.answer(BRAND, 'couponDesk', 'publish', version(template))).toMatchObject({
    error: { code: 'STALE' },
  });
  const live = (await scene.stage.call(BRAND, 'couponDesk', 'publish', version(saved.template))).template;
  expect(live).toMatchObject({ state: 'published', benefit: { offFen: 900 }, left: 100, issued: 0 });
  const { offers } = await scene.stage.call(stranger(), 'coupons', 'offers', { brandId: 'morrow' });
  expect(offers.map(({ templateId }) => templateId)).toContain(live.id);
  expect(await claim(stranger(), live.id)).toMatchObject({ ok: true });
  expect(
    await scene.stage.answer(BRAND, 'couponDesk', 'save', { ...version(live), draft: draft() }),
  ).toMatchObject({ error: { code: 'STALE' } });

  const raised = await scene.stage.call(BRAND, 'couponDesk', 'raise', { ...version(live), by: 50 });
  expect(raised.template).toMatchObject({ budget: 150, left: 149, issued: 1, used: 0 });
  await scene.stage.call(BRAND, 'couponDesk', 'end', version(raised.template));
  expect(await claim(stranger(), live.id)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await scene.audit(before)).toEqual([]);
});

test.each<[string, Partial<CouponDraft>, string]>([
  ['takes too much off', { benefit: { kind: 'percent', thresholdFen: 0, percentOff: 60 } }, 'benefit'],
  ['lets the group pay', { payer: 'group' }, 'payer'],
  ['stacks as one of the group’s', { stackId: 'group' }, 'stackId'],
  ['is about another brand', { scope: { brandIds: ['loom'] } }, 'scope'],
  ['holds for too long', { validity: { kind: 'fromReceipt', days: 200 } }, 'time'],
  ['has a word that another has', { code: 'CLOUDMO10' }, 'code'],
])('a coupon of a brand’s that %s is refused with what to do', async (_, given, field) => {
  const answer = await create(BRAND, given);
  expect(answer).toMatchObject({ error: { code: 'COUPON_INVALID', details: { problems: [{ field }] } } });
});

test('I12: nobody makes, sees or grants what is not of their brand', async () => {
  expect(await create(BRAND, { brandId: 'loom' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await create(BRAND, { brandId: undefined })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await create('lin')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const { templates } = await scene.stage.call(BRAND, 'couponDesk', 'list', {});
  expect(new Set(templates.map(({ brandId }) => brandId))).toEqual(new Set(['morrow']));
  const own = await published(BRAND);
  for (const segment of [{ kind: 'all' }, { kind: 'brand', brandId: 'loom' }] as const)
    expect(await scene.stage.answer(BRAND, 'couponDesk', 'grant', grantOf(own.id, segment))).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  const foreign = grantOf('group-welcome-8', { kind: 'brand', brandId: 'morrow' });
  expect(await scene.stage.answer(BRAND, 'couponDesk', 'grant', foreign)).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('a preview prices a sample cart by the very rules, delivery among them', async () => {
  const [skuId] = await scene.skus(5);
  const parts = [{ storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 5 }] }];
  const preview = (given: Partial<CouponDraft>, deliveryFen?: number) =>
    scene.stage.call(GROUP, 'couponDesk', 'preview', {
      ...{ draft: draft(given), parts },
      ...(deliveryFen !== undefined && { deliveryFen }),
    });
  const plain = await preview({ benefit: { kind: 'cash', offFen: 500 } });
  expect(plain.discounts).toMatchObject([{ source: 'coupon', payer: 'brand', amountFen: 500 }]);
  expect(plain.payFen).toBe(plain.itemsFen - 500);
  const free = await preview({ benefit: { kind: 'deliveryFree' }, stackId: 'delivery' }, 600);
  expect(free).toMatchObject({ fees: [{ amountFen: 0, offs: [{ amountFen: 600 }] }], payFen: free.itemsFen });
  const far = await preview({ benefit: { kind: 'threshold', thresholdFen: 9_000_000, offFen: 100 } });
  expect(far).toMatchObject({ discounts: [], reason: expect.stringMatching(/^还差 ¥/) });
});

test('I4: a grant gives each of its members one, by timers, whatever they have claimed; what is left goes back', async () => {
  const before = await scene.ledgers();
  const template = await published(GROUP, {
    brandId: undefined,
    stackId: 'group',
    payer: 'group',
    budget: 5000,
  });
  const claimed = stranger();
  await claim(claimed, template.id);
  const answer = await grant(template.id, { kind: 'all' });
  expect(answer).toMatchObject({ grant: { state: 'starting', segmentText: '全部会员' } });
  const later = stranger();
  scene.stage.cloud.clock.advance(1);
  await scene.stage.call(later, 'coupons', 'mine', { state: 'usable' });
  await scene.later(60_000);
  const { grants } = await scene.stage.call(GROUP, 'couponDesk', 'grants', { templateId: template.id });
  const { members, coupons, templates } = await scene.ledgers();
  const given = coupons.filter(({ grantId }) => grantId === grants[0]!.id);
  // Whoever came after it began is none of its members; the audit looks that nobody else was left out.
  const { startedAtMs } = grants[0]!;
  expect(given).toHaveLength(members.filter(({ createdAtMs }) => createdAtMs <= startedAtMs).length);
  expect(grants).toMatchObject([
    { state: 'done', granted: given.length, seen: given.length, isShort: false },
  ]);
  expect(templates.find(({ _id }) => _id === template.id)!.left).toBe(5000 - 1 - given.length);
  const { coupons: mine } = await scene.stage.call(claimed, 'coupons', 'mine', { state: 'usable' });
  expect(mine.filter(({ templateId }) => templateId === template.id)).toHaveLength(2);
  expect(await scene.audit(before)).toEqual([]);
});

test('a grant to who buys of a brand, or in a city, gives to just those', async () => {
  const template = await published(GROUP, { brandId: undefined, stackId: 'group', payer: 'group' });
  const { orders, stores, members } = await scene.ledgers();
  const completed = orders.filter(({ state }) => state === 'completed');
  const buyers = (storeIds: readonly string[]) =>
    new Set(completed.filter(({ storeId }) => storeIds.includes(storeId)).map(({ memberId }) => memberId));
  const idsOf = (fits: (store: (typeof stores)[number]) => boolean) =>
    stores.filter(fits).map(({ _id }) => _id);
  const byBrand = await grant(template.id, { kind: 'brand', brandId: 'morrow' });
  const byCity = await grant(template.id, { kind: 'region', regionCode: '310100' });
  await scene.later(60_000);
  const { coupons } = await scene.ledgers();
  const having = (answer: Awaited<ReturnType<typeof grant>>) =>
    new Set(coupons.flatMap(({ grantId, memberId }) => (grantId === answer.grant.id ? [memberId] : [])));
  expect(having(byBrand)).toEqual(buyers(idsOf(({ brandId }) => brandId === 'morrow')));
  expect(having(byCity)).toEqual(buyers(idsOf(({ cityCode }) => cityCode === '310100')));
  expect(having(byBrand).size).toBeLessThan(members.length);
  expect(having(byBrand).size).toBeGreaterThan(0);
});
