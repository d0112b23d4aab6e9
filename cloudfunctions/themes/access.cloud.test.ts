import type { ThemeDocument } from '@fangzhen/contracts';
import { expectSafe } from '@fangzhen/tools/testing';
import { GROUP, LOOM, LoomScene, MANAGER, titled } from './testing/loom';

jest.setTimeout(30_000);

let scene: LoomScene;
let api: LoomScene['api'];
beforeAll(async () => {
  scene = await LoomScene.open();
  ({ api } = scene);
}, 60_000);
beforeEach(() => scene.restart());
afterAll(() => scene?.close());

const EDIT = ['brands', 'editor', 'saveDraft', 'submit', 'rollback'];
const APPROVE = ['pending', 'review', 'approve', 'sendBack'];
const BRANDS = ['morrow', 'loom', 'bloom'];
const NOBODY = ['lin', 'newcomer', 'clerk-morrow', 'manager-morrow-store', 'clerk-loom', 'clerk-bloom'];
const MANAGERS = ['brand-morrow', 'brand-loom', 'brand-bloom'];
/** An old revision and what is shown already: allowed, they are STALE, so that the matrix changes nothing. */
const inputFor = (action: string, brandId: string, document: ThemeDocument) => {
  const version = { versionId: `${brandId}__1` };
  const inputs: Record<string, object> = {
    brands: {},
    pending: {},
    editor: { brandId },
    saveDraft: { brandId, document, revision: 0 },
    submit: { brandId, revision: 0 },
    sendBack: { ...version, reason: '理由' },
  };
  return inputs[action] ?? version;
};
const STALE = ['saveDraft', 'submit', 'rollback', 'approve', 'sendBack'];
const allowed = (action: string) => (STALE.includes(action) ? 'STALE' : 'ok');

function expected(person: string, action: string, brandId: string): string {
  if (person === GROUP) return allowed(action);
  if (NOBODY.includes(person) || APPROVE.includes(action)) return 'FORBIDDEN';
  return person === `brand-${brandId}` || action === 'brands' ? allowed(action) : 'NOT_FOUND';
}

test.each([...NOBODY, ...MANAGERS, GROUP])('I12: %s, for every operation and brand', async (person) => {
  // Its member is made by the first call; that is not what must stay the same.
  const document = await scene.published();
  const before = await scene.everything();
  const actual: string[] = [];
  const wanted: string[] = [];
  for (const action of [...EDIT, ...APPROVE]) {
    for (const brandId of BRANDS) {
      const answer = await scene.stage.answer(person, 'themes', action, inputFor(action, brandId, document));
      actual.push(`${action} ${brandId} ${answer.ok ? 'ok' : answer.error.code}`);
      wanted.push(`${action} ${brandId} ${expected(person, action, brandId)}`);
    }
  }
  expect(actual).toEqual(wanted);
  expect(await scene.everything()).toBe(before);
});

test('I12: a brand and a version that do not exist are answered as foreign ones are', async () => {
  const foreign = [
    await api.refusal(MANAGER, 'themes', 'editor', { brandId: 'morrow' }),
    await api.refusal(MANAGER, 'themes', 'rollback', { versionId: 'morrow__1' }),
  ];
  const missing = [
    await api.refusal(MANAGER, 'themes', 'editor', { brandId: 'nobrand' }),
    await api.refusal(MANAGER, 'themes', 'rollback', { versionId: 'nobrand__1' }),
  ];
  expect(missing).toEqual(foreign);
});

test('I12: everybody sees the brands of their scope only', async () => {
  const of = async (person: string) => {
    const { brands, canApprove } = await api.call(person, 'themes', 'brands', {});
    return [brands.map(({ id }) => id), canApprove];
  };
  expect(await of('brand-loom')).toEqual([['loom'], false]);
  expect(await of(GROUP)).toEqual([BRANDS, true]);
});

test('I12: a grant of another kind of scope, or of two, gives nothing', async () => {
  const { member } = await api.call('chen', 'identity', 'login', {});
  const grants = [
    { _id: 'g1', role: 'brandManager', storeId: 'loom-sh-01' },
    { _id: 'g2', role: 'brandManager' },
    { _id: 'g3', role: 'brandManager', brandId: 'loom', storeId: 'loom-sh-01' },
    { _id: 'g4', role: 'groupManager', brandId: 'loom' },
    { _id: 'g5', role: 'owner' },
  ];
  await scene.stage.cloud.import(
    'grants',
    grants.map((grant) => ({ ...grant, memberId: member.id })),
  );
  expect((await api.refusal('chen', 'themes', 'brands', {})).code).toBe('FORBIDDEN');
  expect((await api.refusal('chen', 'themes', 'editor', LOOM)).code).toBe('FORBIDDEN');
});

test.each([
  'brands',
  'editor',
  'saveDraft',
  'submit',
  'pending',
  'review',
  'approve',
  'sendBack',
  'rollback',
])('wrong input for %s is refused and changes nothing', async (action) => {
  const { id: versionId } = await scene.submit(titled(await scene.published(), '等待中'));
  const { revision } = (await api.call(MANAGER, 'themes', 'editor', LOOM)).draft;
  const inputs: Record<string, Record<string, unknown>> = {
    brands: {},
    pending: {},
    editor: LOOM,
    saveDraft: { ...LOOM, document: await scene.published(), revision },
    submit: { ...LOOM, revision },
    sendBack: { versionId, reason: '理由' },
  };
  const input = inputs[action] ?? { versionId };
  await expectSafe(scene.stage, {
    person: GROUP,
    fn: 'themes',
    action,
    input,
    watch: ['themes', 'themeVersions'],
  });
});
