import * as fc from 'fast-check';
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

describe('races for one version', () => {
  const codes = async (calls: Promise<{ ok: boolean; error?: { code: string } }>[]) =>
    (await Promise.all(calls)).map((answer) => (answer.ok ? 'ok' : answer.error!.code)).sort();

  test('I16: of six approvals at the same moment exactly one publishes', async () => {
    const { id } = await scene.submit(titled(await scene.published(), '抢着通过'));
    const approve = () => scene.stage.answer(GROUP, 'themes', 'approve', { versionId: id });
    const outcome = await codes([1, 2, 3, 4, 5, 6].map(approve));
    expect(outcome).toEqual(['STALE', 'STALE', 'STALE', 'STALE', 'STALE', 'ok']);
    expect((await scene.versions()).map(({ state }) => state).sort()).toEqual(['published', 'replaced']);
  });

  test('an approval and a sending back at the same moment: exactly one holds, and the page shows which', async () => {
    const before = await scene.published();
    const after = titled(before, '通过还是退回');
    const { id } = await scene.submit(after);
    const outcome = await codes([
      scene.stage.answer(GROUP, 'themes', 'approve', { versionId: id }),
      scene.stage.answer(GROUP, 'themes', 'sendBack', { versionId: id, reason: '再想想' }),
    ]);
    expect(outcome).toEqual(['STALE', 'ok']);
    const { state } = (await scene.versions()).find(({ _id }) => _id === id)!;
    expect(await scene.published()).toEqual(state === 'published' ? after : before);
  });

  test('a save during an approval loses neither', async () => {
    const { id } = await scene.submit(titled(await scene.published(), '已提交'));
    const next = titled(await scene.published(), '接着改');
    const { draft } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    await Promise.all([
      api.call(GROUP, 'themes', 'approve', { versionId: id }),
      api.call(MANAGER, 'themes', 'saveDraft', { ...LOOM, document: next, revision: draft.revision }),
    ]);
    expect(await scene.themeOf('loom')).toMatchObject({
      version: 2,
      draft: next,
      draftRevision: draft.revision + 1,
    });
  });
});

const text = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((s) => s.trim() === s && s !== '');

test('I16: gives the exact earlier document, whatever was in it', async () => {
  const original = await scene.published();
  const documents = fc.record({
    title: text,
    notice: text,
    radius: fc.constantFrom('none' as const, 's' as const, 'm' as const, 'l' as const, 'full' as const),
    order: fc.boolean(),
  });
  const earlier = fc.sample(documents, { numRuns: 4, seed: 16 }).map(({ title, notice, radius, order }) => {
    const { tokens, modules } = titled(original, title);
    const all = [...modules, { id: 'said', type: 'notice' as const, text: notice }];
    return { tokens: { ...tokens, radius }, modules: order ? all.reverse() : all };
  });
  const ids: string[] = [];
  for (const document of earlier) ids.push((await scene.publish(document)).id);
  const stored = new Map((await scene.versions()).map(({ _id, document }) => [_id, document]));

  for (const [i, versionId] of ids.slice(0, -1).entries()) {
    const { card } = await api.call(MANAGER, 'themes', 'rollback', { versionId });
    const { theme } = await api.call('lin', 'catalog', 'brandHome', LOOM);
    expect(theme).toEqual({ version: card.version, document: earlier[i] });
    expect(JSON.stringify(theme.document)).toBe(JSON.stringify(stored.get(versionId)));
  }
  const states = (await scene.versions()).map(({ state }) => state);
  expect(states.filter((state) => state === 'published')).toHaveLength(1);
});

test('I16: what is shown now, was sent back or waits cannot be rolled back to', async () => {
  const document = await scene.published();
  const shown = await scene.publish(titled(document, '第二版'));
  const sentBack = await scene.submit(titled(document, '退回的'));
  await api.call(GROUP, 'themes', 'sendBack', { versionId: sentBack.id, reason: '不行' });
  const waiting = await scene.submit(titled(document, '等待的'));
  for (const { id } of [shown, sentBack, waiting]) {
    expect((await api.refusal(MANAGER, 'themes', 'rollback', { versionId: id })).code).toBe('STALE');
  }
});

test('I16: an earlier document that breaks a rule today is refused with its problems, and so is approving one', async () => {
  const document = await scene.published();
  const category = (await api.call(MANAGER, 'themes', 'editor', LOOM)).categories[0]!;
  const shelf = {
    id: 'shelf',
    type: 'products' as const,
    title: '新品',
    layout: 'grid' as const,
    categoryId: category.id,
    limit: 4,
  };
  const old = await scene.publish({ ...document, modules: [...document.modules, shelf] });
  await scene.publish(document);
  const waiting = await scene.submit({ ...document, modules: [shelf, ...document.modules] });
  const moved = (await scene.stage.cloud.export('categories')).find(({ _id }) => _id === category.id)!;
  await scene.stage.cloud.import('categories', [{ ...moved, brandId: 'morrow' }]);

  const before = await scene.everything();
  const refusals = [
    await api.refusal(MANAGER, 'themes', 'rollback', { versionId: old.id }),
    await api.refusal(GROUP, 'themes', 'approve', { versionId: waiting.id }),
  ];
  for (const refusal of refusals) expect(refusal.code).toBe('THEME_INVALID');
  expect(refusals[1]!.details).toMatchObject({ problems: [{ path: 'modules.0.categoryId' }] });
  expect(await scene.everything()).toBe(before);
});

test('I16: a version that waits goes on waiting, and the draft stays', async () => {
  const document = await scene.published();
  await scene.publish(titled(document, '第二版'));
  const waiting = await scene.submit(titled(document, '等待中'));
  await api.call(MANAGER, 'themes', 'rollback', { versionId: 'loom__1' });
  expect((await api.call(GROUP, 'themes', 'pending', {})).versions).toEqual([waiting]);
  expect((await api.call(GROUP, 'themes', 'approve', { versionId: waiting.id })).card.state).toBe(
    'published',
  );
  expect((await scene.themeOf('loom')).draft).toEqual(titled(document, '等待中'));
});
