import { contracts, type CampaignDraft } from '@fangzhen/contracts';
import { expectSafe } from '@fangzhen/tools/testing';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

jest.setTimeout(120_000);

const MANAGER = 'brand-morrow';
const GROUP = 'group';
const DAY_MS = 86_400_000;
const LEAD_MS = 60_000;

let scene: Scene;
beforeAll(async () => (scene = await openScene()));
afterAll(() => scene.close());

let made = 0;
const clientCampaignId = () => `campaign-${String(++made).padStart(12, '0')}`;
const draft = (given: Partial<CampaignDraft> = {}): CampaignDraft => ({
  ...{ brandId: 'morrow', title: '朝露满减', scopeText: '朝露咖啡全部门店' },
  benefit: { kind: 'threshold', thresholdFen: 1000, offFen: 200 },
  ...{ scope: {}, payers: [{ payer: 'brand', percent: 100 }], quota: { count: 10 } },
  ...{ fromMs: scene.stage.cloud.clock.nowMs(), untilMs: scene.stage.cloud.clock.nowMs() + 7 * DAY_MS },
  ...given,
});
const create = async (given: Partial<CampaignDraft> = {}, who = MANAGER) => {
  const input = { clientCampaignId: clientCampaignId(), draft: draft(given) };
  return (await scene.stage.call(who, 'campaigns', 'create', input)).campaign;
};
const refusal = async (who: string, action: string, input: object) => {
  const answer = await scene.stage.answer(who, 'campaigns', action, input);
  return answer.ok ? 'ok' : answer.error.code;
};
const move = async (
  action: 'start' | 'pause' | 'end',
  { id: campaignId, version }: { id: string; version: number },
) => (await scene.stage.call(MANAGER, 'campaigns', action, { campaignId, version })).campaign;
const off = async () => {
  const [skuId] = await scene.skus(5);
  const quote = await scene.shop.quote('lin', { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 2 }] });
  return quote.discounts.map(({ title, amountFen }) => [title, amountFen]);
};

test('a brand’s campaign from its draft to its end: it takes off from a minute after its start, not while it is paused', async () => {
  const kept = await create();
  expect(kept).toMatchObject({ state: 'draft', version: 1, brandName: '朝露咖啡', usedCount: 0 });
  expect(await off()).toEqual([]);
  const beforeMs = scene.stage.cloud.clock.nowMs();
  const started = await move('start', kept);
  expect(started.fromMs).toBeGreaterThanOrEqual(beforeMs + LEAD_MS);
  expect(await off()).toEqual([]);
  scene.stage.cloud.clock.advance(LEAD_MS);
  expect(await off()).toEqual([['朝露满减', 200]]);
  const paused = await move('pause', started);
  expect(await off()).toEqual([]);
  const again = await move('start', paused);
  expect(await off()).toEqual([['朝露满减', 200]]);
  const { id: campaignId, version } = again;
  expect(await refusal(MANAGER, 'save', { campaignId, version, draft: draft() })).toBe('STALE');
  await move('end', again);
  expect(await off()).toEqual([]);
  expect(await refusal(MANAGER, 'start', { campaignId, version: version + 1 })).toBe('STALE');
  const listed = await scene.stage.call(MANAGER, 'campaigns', 'list', {});
  expect(v.parse(contracts.campaigns.list.output, listed)).toEqual(listed);
  expect(listed.campaigns[0]).toMatchObject({ id: campaignId, state: 'ended' });
});

test('the group’s rules when it is saved and when it is started; a member price under the floor', async () => {
  const wild = draft({ benefit: { kind: 'percent', thresholdFen: 0, percentOff: 80 } });
  expect(await refusal(MANAGER, 'create', { clientCampaignId: clientCampaignId(), draft: wild })).toBe(
    'CAMPAIGN_INVALID',
  );
  const cheap = draft({
    benefit: { kind: 'memberPrice', prices: [{ skuId: 'morrow-americano-m-hot', unitFen: 100 }] },
  });
  expect(await refusal(MANAGER, 'create', { clientCampaignId: clientCampaignId(), draft: cheap })).toBe(
    'CAMPAIGN_INVALID',
  );
  const kept = await create();
  // It came in by another door: the start looks once more.
  const { campaigns } = await scene.ledgers();
  const document = campaigns.find(({ _id }) => _id === kept.id)!;
  await scene.stage.cloud.import('campaigns', [{ ...document, benefit: wild.benefit }]);
  expect(await refusal(MANAGER, 'start', { campaignId: kept.id, version: 1 })).toBe('CAMPAIGN_INVALID');
});

test('I7, I10: the same request is one draft; of two who change it at once one is told', async () => {
  const input = { clientCampaignId: clientCampaignId(), draft: draft() };
  const twins = await Promise.all([1, 2].map(() => scene.stage.call(MANAGER, 'campaigns', 'create', input)));
  expect(twins[0]).toEqual(twins[1]);
  expect(await refusal(MANAGER, 'create', { ...input, draft: draft({ title: '另一个' }) })).toBe(
    'KEY_REUSED',
  );
  const { id: campaignId, version } = twins[0]!.campaign;
  const codes = await Promise.all(
    (['start', 'end'] as const).map((action) => refusal(MANAGER, action, { campaignId, version })),
  );
  expect(codes.sort()).toEqual(['STALE', 'ok']);
});

test('a preview says what a draft would do, and changes nothing', async () => {
  const [skuId] = await scene.skus(5);
  const parts = [{ storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 2 }] }];
  const before = await scene.ledgers();
  const shown = await scene.stage.call(MANAGER, 'campaigns', 'preview', { draft: draft(), parts });
  expect(v.parse(contracts.campaigns.preview.output, shown)).toEqual(shown);
  expect(shown).toMatchObject({ discounts: [{ payer: 'brand', amountFen: 200 }], problems: [] });
  expect(shown.payFen).toBe(shown.itemsFen - 200);
  expect(await scene.ledgers()).toEqual(before);
});

test('what a campaign of a brand’s can be about: its categories, products, stores and where they stand', async () => {
  const choices = await scene.stage.call(MANAGER, 'campaigns', 'choices', { brandId: 'morrow' });
  expect(v.parse(contracts.campaigns.choices.output, choices)).toEqual(choices);
  expect(choices.stores.map(({ id }) => id)).toContain(scene.storeId);
  const categoryIds = choices.categories.map(({ id }) => id);
  expect(categoryIds).toEqual(expect.arrayContaining(choices.products.map(({ categoryId }) => categoryId)));
  const skuIds = choices.products.flatMap(({ skus }) => skus.map(({ id }) => id));
  expect(skuIds).toEqual(expect.arrayContaining(await scene.skus(5)));
  expect(choices.regions).toContainEqual({ code: '310106', name: '上海 静安区' });
});

test('I12: a brand runs its own campaigns only, the group all; nobody else any', async () => {
  const own = await create();
  const groups = await create({ brandId: undefined, payers: [{ payer: 'group', percent: 100 }] }, GROUP);
  for (const campaign of [own, groups]) {
    const input = { campaignId: campaign.id, version: 999 };
    for (const action of ['start', 'pause', 'end']) {
      expect(await refusal('brand-loom', action, input)).toBe('NOT_FOUND');
      expect(await refusal(GROUP, action, input)).toBe('STALE');
      for (const nobody of ['lin', 'clerk-morrow', 'finance'])
        expect(await refusal(nobody, action, input)).toBe('FORBIDDEN');
    }
  }
  const asGroup = { clientCampaignId: clientCampaignId(), draft: draft({ brandId: undefined }) };
  expect(await refusal(MANAGER, 'create', asGroup)).toBe('NOT_FOUND');
  const asLoom = { clientCampaignId: clientCampaignId(), draft: draft({ brandId: 'loom' }) };
  expect(await refusal(MANAGER, 'create', asLoom)).toBe('NOT_FOUND');
  expect(await refusal('brand-loom', 'choices', { brandId: 'morrow' })).toBe('NOT_FOUND');
  const { campaigns } = await scene.stage.call('brand-loom', 'campaigns', 'list', {});
  expect(campaigns.every(({ brandId }) => brandId === 'loom')).toBe(true);
});

test.each(['create', 'preview', 'start'])(
  'wrong input for %s is refused and changes nothing',
  async (action) => {
    const inputs: Record<string, Record<string, unknown>> = {
      create: { clientCampaignId: clientCampaignId(), draft: draft() },
      preview: { draft: draft(), parts: [{ storeId: scene.storeId, lines: [{ skuId: 'x', qty: 1 }] }] },
      start: { campaignId: 'morrow-second-half', version: 1 },
    };
    await expectSafe(scene.stage, {
      ...{ person: GROUP, fn: 'campaigns', action, input: inputs[action]!, watch: ['campaigns'] },
    });
  },
);
