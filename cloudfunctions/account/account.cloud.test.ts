import { randomUUID } from 'node:crypto';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { PRIVACY_VERSION } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import { expectSafe } from '@fangzhen/tools/testing';
import { openScene, type Scene } from '../shared/testing/scene';

type Person = Scene['stage']['people'][number];

const BOSS = 'group';
const SERVICE = 'service';
const KNOWN_MS = 61_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene.close());
/** Timers, too, count from there again. */
const backTo = (nowMs: number) => {
  scene.stage.cloud.clock.set(nowMs);
  return scene.stage.cloud.runDueTimers();
};

const decision = { version: PRIVACY_VERSION, page: 'store/pages/privacy/index' };
const consent = (who: Person, kinds: string[], agreed = true) =>
  scene.stage.answer(who, 'account', 'consent', {
    clientConsentId: randomUUID(),
    ...{ kinds, agreed, ...decision },
  });
const profile = async (who: Person) => (await scene.stage.call(who, 'account', 'profile', {})).profile;
const say = { nickname: '安安', avatar: '' };

/** What WeChat's button gives somebody. */
async function codeOf({ appId, openId, unionId }: Person): Promise<string> {
  const post = async (path: string, headers: Record<string, string>, body?: string) =>
    (await fetch(`${scene.stage.url}/local/${path}`, { method: 'POST', headers, body })).json();
  const json = { 'content-type': 'application/json' };
  const { token } = (await post('sessions', json, JSON.stringify({ appId, openId, unionId }))) as {
    token: string;
  };
  return ((await post('phone-codes', { 'x-local-session': token })) as { code: string }).code;
}
async function bind(who: Person, code?: string): Promise<string> {
  const answer = await scene.stage.answer(who, 'account', 'bindPhone', { code: code ?? (await codeOf(who)) });
  return answer.ok ? 'bound' : answer.error.code;
}
/** Somebody who has agreed to give their number. */
async function willing(): Promise<Person> {
  const who = stranger();
  expect(await consent(who, ['privacy', 'phone'])).toMatchObject({ ok: true });
  return who;
}
const phones = () => scene.stage.cloud.export('memberPhones');
const find = async (query: string) =>
  (await scene.stage.call(BOSS, 'members', 'find', { query })).members.map(({ id }) => id);
const wholePhone = (who: string | Person, memberId: string) =>
  scene.stage.answer(who, 'members', 'phone', { memberId, reason: '回访' });
async function numberOf(who: Person): Promise<string> {
  const answer = await wholePhone(SERVICE, memberIdOf(who));
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.data as { phone: string }).phone;
}

describe('a phone number', () => {
  test('I18: is masked for its member, found by staff, and lies nowhere to be read', async () => {
    const ann = await willing();
    expect(await bind(ann)).toBe('bound');
    const number = await numberOf(ann);
    expect((await profile(ann)).phone).toBe(`${number.slice(0, 3)}****${number.slice(-4)}`);
    expect(await find(number)).toEqual([memberIdOf(ann)]);
    const kept = await Promise.all(
      ['members', 'memberPhones', 'identities'].map((name) => scene.stage.cloud.export(name)),
    );
    expect(JSON.stringify(kept)).not.toContain(number);
  });

  test('I18: that two members want at once is one’s; the other is told how it can be merged, and then both have it', async () => {
    await scene.stage.cloud.prewarm('account', 4);
    const ann = await willing();
    const code = () => codeOf(ann);
    const bob = await willing();
    const codes = await Promise.all(Array.from({ length: 4 }, code));
    const answers = await Promise.all(
      codes.map((one, i) => scene.stage.answer(i % 2 ? ann : bob, 'account', 'bindPhone', { code: one })),
    );
    const outcomes = [0, 1].map((side) => answers.filter((_, i) => i % 2 === side));
    const won = outcomes.filter((all) => all.every(({ ok }) => ok));
    const lost = outcomes.filter((all) => all.every((one) => !one.ok && one.error.code === 'PHONE_TAKEN'));
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]![0]).toMatchObject({ error: { message: expect.stringContaining('合并') } });
    const holders = (await phones()).filter(({ memberId }) =>
      [ann, bob].map(memberIdOf).includes(memberId as string),
    );
    expect(holders).toHaveLength(1);
  });

  test('I18: whole it is only for the role of its own, and each look is in the journal', async () => {
    const ann = await willing();
    await bind(ann);
    const id = memberIdOf(ann);
    for (const who of ['lin', 'clerk-morrow', 'brand-morrow', BOSS, 'finance'])
      expect(await wholePhone(who, id)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    const reads = async () =>
      (await scene.stage.cloud.export('sensitiveReads')).filter(({ memberId }) => memberId === id);
    expect(await reads()).toEqual([]);
    const number = await numberOf(ann);
    expect(number).toMatch(/^1\d{10}$/);
    expect(await reads()).toMatchObject([{ what: 'phone', byName: '安宁', reason: '回访' }]);
    const shown = [await scene.stage.call(BOSS, 'members', 'find', { query: number }), await profile(ann)];
    expect(JSON.stringify(shown)).not.toContain(number);
  });

  test('needs a consent before, goes with it, and can be another’s then; a code works once', async () => {
    const ann = stranger();
    expect(await bind(ann)).toBe('CONSENT_MISSING');
    expect(await consent(ann, ['phone'])).toMatchObject({ error: { code: 'CONSENT_MISSING' } });
    await consent(ann, ['privacy', 'phone']);
    const code = await codeOf(ann);
    expect([await bind(ann, code), await bind(ann, code)]).toEqual(['bound', 'PHONE_CODE_INVALID']);
    expect(await bind(ann)).toBe('bound');
    const number = await numberOf(ann);
    await consent(ann, ['privacy'], false);
    expect(await profile(ann)).toMatchObject({ consents: { phone: { agreed: false } } });
    expect((await profile(ann)).phone).toBeUndefined();
    expect(await find(number)).toEqual([]);
    expect(
      (await phones()).filter(({ memberId }) => memberId === '' || memberId === memberIdOf(ann)),
    ).toEqual([]);
    const bob = await willing();
    expect(await bind(bob, await codeOf(ann))).toBe('bound');
    expect(await find(number)).toEqual([memberIdOf(bob)]);
  });
});

test('a birthday needs a consent, is a real day, and changes once in a Shanghai year', async () => {
  const ann = stranger();
  const save = (birthday?: string) =>
    scene.stage.answer(ann, 'account', 'saveProfile', { ...say, ...(birthday && { birthday }) });
  expect(await save('1990-05-01')).toMatchObject({ error: { code: 'CONSENT_MISSING' } });
  await consent(ann, ['privacy', 'birthday']);
  for (const none of ['1990-02-31', '1899-12-31', '2999-01-01'])
    expect(await save(none)).toMatchObject({ error: { code: 'BAD_INPUT' } });
  expect(await save('1990-05-01')).toMatchObject({ ok: true });
  expect(await save('1990-05-01')).toMatchObject({ ok: true });
  // Taken out and put in again is a change, too.
  await save();
  expect(await save('1991-05-01')).toMatchObject({ error: { code: 'BIRTHDAY_LOCKED' } });
  const nowMs = scene.stage.cloud.clock.nowMs();
  const { birthdayLockedUntilMs } = await profile(ann);
  scene.stage.cloud.clock.set(birthdayLockedUntilMs! - 60_000);
  expect(await save('1991-05-01')).toMatchObject({ error: { code: 'BIRTHDAY_LOCKED' } });
  scene.stage.cloud.clock.set(birthdayLockedUntilMs!);
  expect(await save('1991-05-01')).toMatchObject({ ok: true });
  scene.stage.cloud.clock.set(nowMs);
  expect((await profile(ann)).birthday).toBe('1991-05-01');
});

test('decisions are kept one behind the other, with text, time and place; the same tap is one; an old text is refused', async () => {
  const ann = stranger();
  const input = { clientConsentId: randomUUID(), kinds: ['privacy', 'marketing'], agreed: true, ...decision };
  for (let sent = 0; sent < 2; sent += 1) await scene.stage.answer(ann, 'account', 'consent', input);
  await consent(ann, ['marketing'], false);
  expect(
    await scene.stage.answer(ann, 'account', 'consent', {
      ...{ ...input, clientConsentId: randomUUID(), kinds: ['phone'], version: '2020-01-01' },
    }),
  ).toMatchObject({ error: { code: 'STALE' } });
  const { consents } = await scene.stage.call(ann, 'account', 'consents', {});
  expect(consents.map(({ kind, agreed }) => `${kind} ${agreed}`).sort()).toEqual([
    'marketing false',
    'marketing true',
    'privacy true',
  ]);
  expect(consents[0]).toMatchObject({ version: PRIVACY_VERSION, page: 'store/pages/privacy/index' });
});

test('I15: merged, phone, birthday and consents are one person’s; separated, each has their own', async () => {
  const [ann, bob] = [stranger(), await willing()];
  await scene.stage.call(ann, 'home', 'open', {});
  await bind(bob);
  await consent(bob, ['birthday']);
  await scene.stage.call(bob, 'account', 'saveProfile', {
    ...say,
    birthday: '1990-05-01',
    cityCode: '310100',
  });
  const had = await profile(bob);
  const { merge } = await scene.stage.call(BOSS, 'members', 'merge', {
    clientMergeId: randomUUID(),
    ...{ survivorId: memberIdOf(ann), absorbedId: memberIdOf(bob), reason: '同一个人' },
  });
  await scene.later(KNOWN_MS);
  const { nickname, ...one } = await profile(ann);
  expect(nickname).not.toBe(had.nickname);
  expect(one).toMatchObject({
    phone: had.phone,
    birthday: '1990-05-01',
    cityCode: '310100',
    consents: had.consents,
  });
  expect(await find(await numberOf(ann))).toEqual([memberIdOf(ann), memberIdOf(bob)]);
  await scene.stage.call(BOSS, 'members', 'separate', { mergeId: merge.id, reason: '认错人了' });
  await scene.later(KNOWN_MS);
  expect(await profile(bob)).toEqual(had);
  expect(await profile(ann)).not.toMatchObject({ phone: had.phone });
  expect(await find(await numberOf(bob))).toEqual([memberIdOf(bob)]);
});

describe('an account', () => {
  const ask = (who: Person) => scene.stage.answer(who, 'account', 'askDeletion', {});
  const DAYS_MS = 7 * 86_400_000;

  test('I18: with an order that is open is not deleted, with the reason; when it has ended, after days, it is, and whoever comes back is new', async () => {
    const ann = await willing();
    await bind(ann);
    const id = memberIdOf(ann);
    await scene.stage.call(ann, 'account', 'saveProfile', { nickname: '安安静静', avatar: '' });
    const [skuId] = await scene.skus(20);
    const { storeId } = scene;
    const orderId = await scene.shop.buy(ann, { storeId, lines: [{ skuId: skuId!, qty: 1 }] });
    expect(await ask(ann)).toMatchObject({
      error: { code: 'DELETION_REFUSED', details: { reasons: [{ kind: 'orders', count: 1 }] } },
    });
    await scene.shop.handOver('clerk-morrow', ann, storeId, orderId);
    const before = await scene.ledgers();
    expect(await ask(ann)).toMatchObject({ ok: true, data: { waiting: {}, reasons: [] } });
    await scene.stage.call(ann, 'account', 'withdrawDeletion', {});
    expect(await scene.stage.call(ann, 'account', 'deletion', {})).not.toHaveProperty('waiting');
    await ask(ann);

    const startMs = scene.stage.cloud.clock.nowMs();
    await scene.later(DAYS_MS + 60_000);
    expect((await scene.stage.call(ann, 'home', 'open', {})).member.id).not.toBe(id);
    await scene.later(6 * 60_000);
    await scene.later(60_000);
    const members = await scene.stage.cloud.export('members');
    expect(members.find(({ _id }) => _id === id)).toEqual({
      ...{ _id: id, nickname: '已注销会员', avatar: '', createdAtMs: expect.any(Number) },
      closedAtMs: expect.any(Number),
    });
    expect(JSON.stringify([members, await scene.stage.cloud.export('orders')])).not.toContain('安安静静');
    expect(await scene.audit(before)).toEqual([]);

    const { member, points } = await scene.stage.call(ann, 'home', 'open', {});
    expect({ again: member.id !== id, points }).toEqual({ again: true, points: 0 });
    expect((await scene.stage.call(ann, 'orders', 'mine', { filter: 'all' })).orders).toEqual([]);
    await consent(ann, ['privacy', 'phone']);
    expect(await bind(ann)).toBe('bound');
    await backTo(startMs);
  });

  test('I18: of the staff is not deleted before the roles are gone', async () => {
    const clerk = scene.stage.people.find(({ key }) => key === 'clerk-loom')!;
    expect(await ask(clerk)).toMatchObject({
      error: { details: { reasons: [{ kind: 'roles', count: 1 }] } },
    });
  });
});

test('all that is kept about somebody comes as a file, for them alone; three a day, each once, and gone after days', async () => {
  const ann = await willing();
  await bind(ann);
  const number = await numberOf(ann);
  const [skuId] = await scene.skus(20);
  const orderId = await scene.shop.buy(ann, { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }] });
  const ask = (clientExportId: string = randomUUID()) =>
    scene.stage.answer(ann, 'account', 'exportData', { clientExportId });
  const id = randomUUID();
  await Promise.all([ask(id), ask(id)]);
  const { exports } = await scene.stage.call(ann, 'account', 'exports', {});
  expect(exports).toMatchObject([{ id, state: 'ready', link: expect.any(String) }]);
  const copy = (await (await fetch(exports[0]!.link!)).json()) as Record<string, object[]>;
  expect(copy).toMatchObject({ profile: { phone: number }, orders: [{ _id: orderId }], consents: [{}, {}] });
  for (let n = 0; n < 2; n += 1) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ error: { code: 'EXPORT_LIMIT' } });
  const stranger2 = stranger();
  expect((await scene.stage.call(stranger2, 'account', 'exports', {})).exports).toEqual([]);
  const startMs = scene.stage.cloud.clock.nowMs();
  await scene.later(3 * 86_400_000 + 3_600_000);
  expect((await scene.stage.call(ann, 'account', 'exports', {})).exports).toEqual([]);
  expect((await fetch(exports[0]!.link!)).ok).toBe(false);
  await backTo(startMs);
});

test('wrong input is refused and changes nothing', () =>
  expectSafe(scene.stage, {
    ...{ person: 'lin', fn: 'account', action: 'saveProfile', input: say, watch: ['members', 'consents'] },
  }));
