import { FIRST_TIER_RULES } from '@fangzhen/domain';
import { expectSafe } from '@fangzhen/tools/testing';
import type { Ledgers } from '@fangzhen/tools/audit';
import { MORNING_MS } from '@fangzhen/tools/stage';
import { openScene, type Scene } from './scene';

let scene: Scene;
let before: Ledgers;
beforeAll(async () => {
  scene = await openScene();
  before = await scene.ledgers();
}, 60_000);
afterAll(() => scene.close());

const WATCH = [
  ...['members', 'memberPhones', 'deletions', 'dataExports', 'consents', 'sensitiveReads'],
  ...['couponTemplates', 'couponGrants', 'coupons', 'pointsAccounts', 'pointsEntries', 'pointsAdjustments'],
  ...['growthAccounts', 'growthEntries', 'tierRules', 'tierAdditions'],
];
const draft = {
  brandId: 'morrow',
  title: '满 30 减 6',
  benefit: { kind: 'threshold', thresholdFen: 3000, offFen: 600 },
  scope: { brandIds: ['morrow'] },
  scopeText: '朝露咖啡',
  payer: 'brand',
  budget: 100,
  perMember: 1,
  validity: { kind: 'fromReceipt', days: 30 },
  claimFromMs: MORNING_MS,
  claimUntilMs: MORNING_MS + 86_400_000,
};
const parts = [{ storeId: 'morrow-sh-01', lines: [{ skuId: 'morrow-flat-white', qty: 2 }] }];
const template = { templateId: 'x', version: 1 };
const grant = { clientGrantId: 'client-grant-0001', templateId: 'x', segment: { kind: 'all' } };
const consent = { clientConsentId: 'client-consent-01', kinds: ['marketing'], agreed: false };
const adjustment = { memberId: 'x', points: 10, reason: '门店漏记，补发' };

/** As `badInput`, of what people are and have: their own data, tiers, points by hand, coupons at the desk. */
test.each([
  ['lin', 'account', 'saveProfile', { nickname: '林晓', avatar: '', gender: 'female' }],
  ['lin', 'account', 'bindPhone', { code: 'phone-code-0001' }],
  ['lin', 'account', 'consent', { ...consent, version: '2026-11-26', page: 'store/pages/privacy/index' }],
  ['lin', 'account', 'consents', { cursor: '1' }],
  ['lin', 'account', 'exportData', { clientExportId: 'client-export-01' }],
  ['lin', 'account', 'withdrawDeletion', {}],
  ['lin', 'tiers', 'history', { cursor: '1' }],
  ['group', 'tiers', 'saveRules', { version: 0, rules: FIRST_TIER_RULES }],
  ['brand-morrow', 'tiers', 'saveAddition', { brandId: 'morrow', version: 0, extras: [] }],
  ['group', 'members', 'adjustPoints', { clientAdjustmentId: 'client-adjust-01', ...adjustment }],
  ['group', 'members', 'adjustments', { cursor: '1' }],
  ['finance', 'members', 'decideAdjustment', { adjustmentId: 'x', agree: true }],
  ['brand-morrow', 'couponDesk', 'list', { state: 'draft' }],
  ['brand-morrow', 'couponDesk', 'create', { clientTemplateId: 'client-template-1', draft }],
  ['brand-morrow', 'couponDesk', 'save', { ...template, draft }],
  ['brand-morrow', 'couponDesk', 'publish', template],
  ['brand-morrow', 'couponDesk', 'raise', { ...template, by: 10 }],
  ['brand-morrow', 'couponDesk', 'end', template],
  ['brand-morrow', 'couponDesk', 'preview', { draft, parts }],
  ['group', 'couponDesk', 'grant', grant],
  ['group', 'couponDesk', 'pauseGrant', { grantId: 'x', version: 1 }],
  ['brand-morrow', 'campaigns', 'choices', { storeId: 'morrow-sh-01' }],
])('%s: %s.%s takes any input and stays sound', async (person, fn, action, input) => {
  await expectSafe(scene.stage, { person, fn, action, input, runs: 25, watch: WATCH });
});

test('after all of that everything still adds up', async () => {
  expect(await scene.audit(before)).toEqual([]);
});
