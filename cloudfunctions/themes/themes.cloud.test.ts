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

describe('from draft to page', () => {
  test('a brand changes its look, the group approves it, and shoppers see it; the other brands stay as they are', async () => {
    const before = await scene.published();
    const others = [await scene.themeOf('morrow'), await scene.themeOf('bloom')];
    const document = titled(
      { ...before, tokens: { ...before.tokens, primary: '#12305a', onPrimary: '#ffffff' } },
      '秋冬新作',
    );

    const submitted = await scene.submit(document);
    expect(submitted).toMatchObject({
      brandId: 'loom',
      brandName: '织屿',
      version: 2,
      state: 'submitted',
      byName: '何砚',
    });
    expect((await api.call('lin', 'catalog', 'brandHome', LOOM)).theme.document).toEqual(before);

    const { versions } = await api.call(GROUP, 'themes', 'pending', {});
    expect(versions).toEqual([submitted]);
    const review = await api.call(GROUP, 'themes', 'review', { versionId: submitted.id });
    expect(review).toMatchObject({ before, after: document });
    expect(review.changes).toHaveLength(2);

    const { card } = await api.call(GROUP, 'themes', 'approve', { versionId: submitted.id });
    expect(card).toEqual({ ...submitted, state: 'published' });
    expect((await api.call('lin', 'catalog', 'brandHome', LOOM)).theme).toEqual({ version: 2, document });
    const { brands } = await api.call('lin', 'home', 'open', {});
    expect(brands.find(({ id }) => id === 'loom')).toMatchObject({
      primary: '#12305a',
      onPrimary: '#ffffff',
    });
    expect([await scene.themeOf('morrow'), await scene.themeOf('bloom')]).toEqual(others);
    expect((await api.call(GROUP, 'themes', 'pending', {})).versions).toEqual([]);
    expect((await scene.versions()).map(({ version, state }) => [version, state])).toEqual([
      [1, 'replaced'],
      [2, 'published'],
    ]);
  });

  test('a version that is sent back changes nothing for shoppers, and its author reads why', async () => {
    const before = await scene.published();
    const { id } = await scene.submit(titled(before, '换一句'));
    const { card } = await api.call(GROUP, 'themes', 'sendBack', { versionId: id, reason: ' 标题太短 ' });
    expect(card).toMatchObject({ state: 'returned', reason: '标题太短' });
    expect(await scene.published()).toEqual(before);
    const { history } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    expect(history[0]).toEqual(card);
    expect(await api.refusal(GROUP, 'themes', 'approve', { versionId: id })).toMatchObject({
      code: 'STALE',
      details: { state: 'returned' },
    });
  });

  test('the editor gives the draft, what is published, the categories, the pictures and the newest versions first', async () => {
    await scene.publish(titled(await scene.published(), '第二版'));
    const editor = await api.call(MANAGER, 'themes', 'editor', LOOM);
    expect(editor.published).toEqual({ document: await scene.published(), version: 2 });
    expect(editor.categories.length).toBeGreaterThan(0);
    expect(editor.pictures.length).toBeGreaterThan(0);
    expect(editor.problems).toEqual([]);
    expect(editor.history.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('drafts', () => {
  test('a draft is kept with its problems; it cannot be submitted until they are mended', async () => {
    const good = await scene.published();
    const faint = { ...good, tokens: { ...good.tokens, text: good.tokens.surface } };
    const { draft } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    const saved = await api.call(MANAGER, 'themes', 'saveDraft', {
      ...LOOM,
      document: faint,
      revision: draft.revision,
    });
    expect(saved.problems.map(({ path }) => path)).toContain('tokens.text');
    expect((await api.call(MANAGER, 'themes', 'editor', LOOM)).problems).toEqual(saved.problems);

    const before = await scene.everything();
    const refusal = await api.refusal(MANAGER, 'themes', 'submit', { ...LOOM, revision: saved.revision });
    expect(refusal).toMatchObject({ code: 'THEME_INVALID', details: { problems: saved.problems } });
    expect(await scene.everything()).toBe(before);
    expect((await scene.submit(titled(good, '改好了'))).state).toBe('submitted');
  });

  test('a save from an old revision is refused, and so is submitting one: nobody overwrites another unseen', async () => {
    const document = await scene.published();
    const { draft } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    await scene.save(titled(document, '先保存的'));
    const late = { ...LOOM, document: titled(document, '后保存的'), revision: draft.revision };
    expect((await api.refusal(MANAGER, 'themes', 'saveDraft', late)).code).toBe('STALE');
    expect((await api.refusal(MANAGER, 'themes', 'submit', { ...LOOM, revision: draft.revision })).code).toBe(
      'STALE',
    );
    expect((await scene.themeOf('loom')).draft).toEqual(titled(document, '先保存的'));
  });

  test('of six saves from the same revision exactly one is kept', async () => {
    const document = await scene.published();
    const { draft } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    const inputs = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...LOOM,
      document: titled(document, `第 ${n} 个`),
      revision: draft.revision,
    }));
    const answers = await Promise.all(
      inputs.map((input) => scene.stage.answer(MANAGER, 'themes', 'saveDraft', input)),
    );
    const kept = inputs.filter((_, i) => answers[i]!.ok);
    expect(kept).toHaveLength(1);
    expect((await scene.themeOf('loom')).draft).toEqual(kept[0]!.document);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'STALE')).toHaveLength(5);
  });
});

describe('one version of a brand waits at a time', () => {
  test('the same draft again is the version that waits already', async () => {
    const first = await scene.submit(titled(await scene.published(), '同一版'));
    const { draft } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    const again = await api.call(MANAGER, 'themes', 'submit', { ...LOOM, revision: draft.revision });
    expect(again.submitted).toEqual(first);
    expect(await scene.versions()).toHaveLength(2);
  });

  test('a newer one takes its place: the older is sent back and can no longer be approved', async () => {
    const document = await scene.published();
    const older = await scene.submit(titled(document, '旧的'));
    const newer = await scene.submit(titled(document, '新的'));
    expect((await api.call(GROUP, 'themes', 'pending', {})).versions).toEqual([newer]);
    const { history } = await api.call(MANAGER, 'themes', 'editor', LOOM);
    expect(history[1]).toMatchObject({
      id: older.id,
      state: 'returned',
      reason: expect.any(String) as string,
    });
    expect((await api.refusal(GROUP, 'themes', 'approve', { versionId: older.id })).code).toBe('STALE');
  });

  test('submissions at the same moment give as many versions as were different and leave one waiting', async () => {
    const revision = await scene.save(titled(await scene.published(), '一起提交'));
    const calls = [1, 2, 3, 4].map(() => api.call(MANAGER, 'themes', 'submit', { ...LOOM, revision }));
    const cards = await Promise.all(calls);
    expect(new Set(cards.map(({ submitted }) => submitted.id)).size).toBe(1);
    expect((await scene.versions()).filter(({ state }) => state === 'submitted')).toHaveLength(1);
  });
});
