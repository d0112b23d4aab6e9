import { randomUUID } from 'node:crypto';
import type { CouponTemplate } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

let scene: Scene;
let template: CouponTemplate;
beforeAll(async () => {
  scene = await openScene();
  template = (await scene.ledgers()).templates.find(({ perMember, left }) => perMember === 1 && left > 100)!;
}, 60_000);
afterAll(() => scene.close());

const claim = (
  who: Parameters<Scene['stage']['answer']>[0],
  clientClaimId: string = randomUUID(),
  templateId = template._id,
) => scene.stage.answer(who, 'coupons', 'claim', { templateId, clientClaimId });
const okCount = (answers: { ok: boolean }[]) => answers.filter(({ ok }) => ok).length;

test('I7: the same claim again gives the same coupon; the same id for another template is an error', async () => {
  const before = await scene.ledgers();
  const who = stranger();
  const id = randomUUID();
  const first = await claim(who, id);
  expect(first.ok).toBe(true);
  expect({ ...(await claim(who, id)), nowMs: 0 }).toEqual({ ...first, nowMs: 0 });
  const other = before.templates.find(({ _id, left }) => _id !== template._id && left > 10)!;
  expect(await claim(who, id, other._id)).toMatchObject({ error: { code: 'KEY_REUSED' } });
  expect(await scene.audit(before)).toEqual([]);
});

test('I4: one member gets no more than one member may, however many claims race', async () => {
  const before = await scene.ledgers();
  const who = stranger();
  const answers = await Promise.all(Array.from({ length: 8 }, () => claim(who)));
  expect(okCount(answers)).toBe(1);
  expect(await claim(who)).toMatchObject({ error: { code: 'COUPON_LIMIT' } });
  expect(await scene.audit(before)).toEqual([]);
});

test('I4: many members race for a small budget: exactly as many coupons are issued', async () => {
  const small = { ...template, _id: 'test-small-budget', budget: 5, left: 5, held: {} };
  await scene.stage.cloud.import('couponTemplates', [small]);
  const before = await scene.ledgers();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => claim(stranger(), randomUUID(), small._id)),
  );
  expect(okCount(answers)).toBe(5);
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(new Set(codes)).toEqual(new Set(['COUPON_SOLD_OUT']));
  expect(await scene.audit(before)).toEqual([]);
});

test('I4: a claim that was killed between budget and coupon gives the budget back', async () => {
  const nowMs = scene.stage.cloud.clock.nowMs();
  const killed = {
    ...template,
    _id: 'test-killed-claim',
    budget: 9,
    left: 8,
    held: { [`${'a'.repeat(32)}_12345678`]: nowMs + 60_000 },
    claimingUntilMs: nowMs + 60_000,
  };
  await scene.stage.cloud.import('couponTemplates', [killed]);
  await scene.later(2 * 60_000);
  const { templates } = await scene.ledgers();
  const swept = templates.find(({ _id }) => _id === killed._id)!;
  expect(swept).toMatchObject({ left: 9, held: {} });
  expect(swept.claimingUntilMs).toBeUndefined();
});
