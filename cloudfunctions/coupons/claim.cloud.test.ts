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

describe('with a word that was given out', () => {
  const byCode = (who: Parameters<Scene['stage']['answer']>[0], code: string) =>
    scene.stage.answer(who, 'coupons', 'claimByCode', { code });

  test('I4: once for each member, however it is typed and however often; nobody without the word', async () => {
    const before = await scene.ledgers();
    const ofWord = before.templates.find(({ code }) => code !== undefined)!;
    const who = stranger();
    const first = await byCode(who, ` ${ofWord.code!.toLowerCase()} `);
    expect(first).toMatchObject({ ok: true, data: { coupon: { title: ofWord.title, state: 'issued' } } });
    expect({ ...(await byCode(who, ofWord.code!)), nowMs: 0 }).toEqual({ ...first, nowMs: 0 });
    expect(await byCode(who, 'NOTTHERE')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await byCode(who, 'no word')).toMatchObject({ error: { code: 'BAD_INPUT' } });
    const { offers } = await scene.stage.call(who, 'coupons', 'offers', {});
    expect(offers.map(({ templateId }) => templateId)).not.toContain(ofWord._id);
    expect(await claim(stranger(), randomUUID(), ofWord._id)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await scene.audit(before)).toEqual([]);
  });

  test('I4: many members race for the last of a batch: just its quota is issued', async () => {
    const batch = { ...template, _id: 'test-batch', code: 'LAST4', budget: 4, left: 4, held: {} };
    await scene.stage.cloud.import('couponTemplates', [batch]);
    const before = await scene.ledgers();
    const members = Array.from({ length: 12 }, () => stranger());
    // Everybody taps twice.
    const answers = await Promise.all([...members, ...members].map((who) => byCode(who, 'LAST4')));
    expect((await scene.ledgers()).coupons.filter(({ templateId }) => templateId === batch._id)).toHaveLength(
      4,
    );
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['COUPON_SOLD_OUT']));
    expect(await scene.audit(before)).toEqual([]);
  });
});
