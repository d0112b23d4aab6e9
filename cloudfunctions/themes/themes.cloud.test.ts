import type { ThemeDocument } from '@fangzhen/contracts';
import type { Theme, ThemeVersion } from '@fangzhen/domain';
import * as fc from 'fast-check';
import { startStage, type Stage } from '../../tools/src/stage';
import { contractCaller, type ContractCaller } from '../../tools/src/testing/contract-caller';
import { expectSafe } from '../../tools/src/testing/fuzz';

jest.setTimeout(30_000);

let stage: Stage;
let api: ContractCaller;
let beginning: string;
beforeAll(async () => {
  stage = await startStage();
  api = contractCaller(stage);
  beginning = await stage.cloud.snapshot();
}, 60_000);
beforeEach(() => stage.cloud.restore(beginning));
afterAll(() => stage?.close());

const LOOM = { brandId: 'loom' };
const manager = 'brand-loom';
const group = 'group';

const themeOf = async (brandId: string) =>
  (await stage.cloud.export('themes')).find(({ _id }) => _id === brandId) as unknown as Theme;
const versionsOf = async (brandId: string) =>
  (await stage.cloud.export('themeVersions')).filter(
    (one) => one['brandId'] === brandId,
  ) as unknown as ThemeVersion[];
const everything = async () =>
  JSON.stringify([await stage.cloud.export('themes'), await stage.cloud.export('themeVersions')]);

/** The published document with another banner title. */
function titled({ tokens, modules }: ThemeDocument, title: string): ThemeDocument {
  return { tokens, modules: modules.map((one) => (one.type === 'banner' ? { ...one, title } : one)) };
}

/** Saves a document as loom's draft. */
async function save(document: ThemeDocument): Promise<number> {
  const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
  const { revision } = await api.call(manager, 'themes', 'saveDraft', {
    ...LOOM,
    document,
    revision: draft.revision,
  });
  return revision;
}
async function submit(document: ThemeDocument) {
  const { submitted } = await api.call(manager, 'themes', 'submit', {
    ...LOOM,
    revision: await save(document),
  });
  return submitted;
}
async function publish(document: ThemeDocument) {
  const { id } = await submit(document);
  return (await api.call(group, 'themes', 'approve', { versionId: id })).card;
}
const published = async () => (await themeOf('loom')).document;

describe('from draft to page', () => {
  test('a brand changes its look, the group approves it, and shoppers see it; the other brands stay as they are', async () => {
    const before = await published();
    const others = [await themeOf('morrow'), await themeOf('bloom')];
    const document = titled(
      { ...before, tokens: { ...before.tokens, primary: '#12305a', onPrimary: '#ffffff' } },
      '秋冬新作',
    );

    const submitted = await submit(document);
    expect(submitted).toMatchObject({
      brandId: 'loom',
      brandName: '织屿',
      version: 2,
      state: 'submitted',
      byName: '何砚',
    });
    expect((await api.call('lin', 'catalog', 'brandHome', LOOM)).theme.document).toEqual(before);

    const { versions } = await api.call(group, 'themes', 'pending', {});
    expect(versions).toEqual([submitted]);
    const review = await api.call(group, 'themes', 'review', { versionId: submitted.id });
    expect(review).toMatchObject({ before, after: document });
    expect(review.changes).toHaveLength(2);

    const { card } = await api.call(group, 'themes', 'approve', { versionId: submitted.id });
    expect(card).toEqual({ ...submitted, state: 'published' });
    expect((await api.call('lin', 'catalog', 'brandHome', LOOM)).theme).toEqual({ version: 2, document });
    const { brands } = await api.call('lin', 'home', 'open', {});
    expect(brands.find(({ id }) => id === 'loom')).toMatchObject({
      primary: '#12305a',
      onPrimary: '#ffffff',
    });
    expect([await themeOf('morrow'), await themeOf('bloom')]).toEqual(others);
    expect((await api.call(group, 'themes', 'pending', {})).versions).toEqual([]);
    expect((await versionsOf('loom')).map(({ version, state }) => [version, state])).toEqual([
      [1, 'replaced'],
      [2, 'published'],
    ]);
  });

  test('a version that is sent back changes nothing for shoppers, and its author reads why', async () => {
    const before = await published();
    const { id } = await submit(titled(before, '换一句'));
    const { card } = await api.call(group, 'themes', 'sendBack', { versionId: id, reason: ' 标题太短 ' });
    expect(card).toMatchObject({ state: 'returned', reason: '标题太短' });
    expect(await published()).toEqual(before);
    const { history } = await api.call(manager, 'themes', 'editor', LOOM);
    expect(history[0]).toEqual(card);
    expect(await api.refusal(group, 'themes', 'approve', { versionId: id })).toMatchObject({
      code: 'STALE',
      details: { state: 'returned' },
    });
  });

  test('the editor gives the draft, what is published, the categories, the pictures and the newest versions first', async () => {
    await publish(titled(await published(), '第二版'));
    const editor = await api.call(manager, 'themes', 'editor', LOOM);
    expect(editor.published).toEqual({ document: await published(), version: 2 });
    expect(editor.categories.length).toBeGreaterThan(0);
    expect(editor.pictures.length).toBeGreaterThan(0);
    expect(editor.problems).toEqual([]);
    expect(editor.history.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('drafts', () => {
  test('a draft is kept with its problems; it cannot be submitted until they are mended', async () => {
    const good = await published();
    const faint = { ...good, tokens: { ...good.tokens, text: good.tokens.surface } };
    const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
    const saved = await api.call(manager, 'themes', 'saveDraft', {
      ...LOOM,
      document: faint,
      revision: draft.revision,
    });
    expect(saved.problems.map(({ path }) => path)).toContain('tokens.text');
    expect((await api.call(manager, 'themes', 'editor', LOOM)).problems).toEqual(saved.problems);

    const before = await everything();
    const refusal = await api.refusal(manager, 'themes', 'submit', { ...LOOM, revision: saved.revision });
    expect(refusal).toMatchObject({ code: 'THEME_INVALID', details: { problems: saved.problems } });
    expect(await everything()).toBe(before);
    expect((await submit(titled(good, '改好了'))).state).toBe('submitted');
  });

  test('a save from an old revision is refused, and so is submitting one: nobody overwrites another unseen', async () => {
    const document = await published();
    const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
    await save(titled(document, '先保存的'));
    const late = { ...LOOM, document: titled(document, '后保存的'), revision: draft.revision };
    expect((await api.refusal(manager, 'themes', 'saveDraft', late)).code).toBe('STALE');
    expect((await api.refusal(manager, 'themes', 'submit', { ...LOOM, revision: draft.revision })).code).toBe(
      'STALE',
    );
    expect((await themeOf('loom')).draft).toEqual(titled(document, '先保存的'));
  });

  test('of six saves from the same revision exactly one is kept', async () => {
    const document = await published();
    const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
    const inputs = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...LOOM,
      document: titled(document, `第 ${n} 个`),
      revision: draft.revision,
    }));
    const answers = await Promise.all(
      inputs.map((input) => stage.answer(manager, 'themes', 'saveDraft', input)),
    );
    const kept = inputs.filter((_, i) => answers[i]!.ok);
    expect(kept).toHaveLength(1);
    expect((await themeOf('loom')).draft).toEqual(kept[0]!.document);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'STALE')).toHaveLength(5);
  });
});

describe('one version of a brand waits at a time', () => {
  test('the same draft again is the version that waits already', async () => {
    const first = await submit(titled(await published(), '同一版'));
    const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
    const again = await api.call(manager, 'themes', 'submit', { ...LOOM, revision: draft.revision });
    expect(again.submitted).toEqual(first);
    expect(await versionsOf('loom')).toHaveLength(2);
  });

  test('a newer one takes its place: the older is sent back and can no longer be approved', async () => {
    const document = await published();
    const older = await submit(titled(document, '旧的'));
    const newer = await submit(titled(document, '新的'));
    expect((await api.call(group, 'themes', 'pending', {})).versions).toEqual([newer]);
    const { history } = await api.call(manager, 'themes', 'editor', LOOM);
    expect(history[1]).toMatchObject({
      id: older.id,
      state: 'returned',
      reason: expect.any(String) as string,
    });
    expect((await api.refusal(group, 'themes', 'approve', { versionId: older.id })).code).toBe('STALE');
  });

  test('submissions at the same moment give as many versions as were different and leave one waiting', async () => {
    const revision = await save(titled(await published(), '一起提交'));
    const calls = [1, 2, 3, 4].map(() => api.call(manager, 'themes', 'submit', { ...LOOM, revision }));
    const cards = await Promise.all(calls);
    expect(new Set(cards.map(({ submitted }) => submitted.id)).size).toBe(1);
    expect((await versionsOf('loom')).filter(({ state }) => state === 'submitted')).toHaveLength(1);
  });
});

describe('races for one version', () => {
  const codes = async (calls: Promise<{ ok: boolean; error?: { code: string } }>[]) =>
    (await Promise.all(calls)).map((answer) => (answer.ok ? 'ok' : answer.error!.code)).sort();

  test('of six approvals at the same moment exactly one publishes', async () => {
    const { id } = await submit(titled(await published(), '抢着通过'));
    const approve = () => stage.answer(group, 'themes', 'approve', { versionId: id });
    const outcome = await codes([1, 2, 3, 4, 5, 6].map(approve));
    expect(outcome).toEqual(['STALE', 'STALE', 'STALE', 'STALE', 'STALE', 'ok']);
    expect((await versionsOf('loom')).map(({ state }) => state).sort()).toEqual(['published', 'replaced']);
  });

  test('an approval and a sending back at the same moment: exactly one holds, and the page shows which', async () => {
    const before = await published();
    const after = titled(before, '通过还是退回');
    const { id } = await submit(after);
    const outcome = await codes([
      stage.answer(group, 'themes', 'approve', { versionId: id }),
      stage.answer(group, 'themes', 'sendBack', { versionId: id, reason: '再想想' }),
    ]);
    expect(outcome).toEqual(['STALE', 'ok']);
    const { state } = (await versionsOf('loom')).find(({ _id }) => _id === id)!;
    expect(await published()).toEqual(state === 'published' ? after : before);
  });

  test('a save during an approval loses neither', async () => {
    const { id } = await submit(titled(await published(), '已提交'));
    const next = titled(await published(), '接着改');
    const { draft } = await api.call(manager, 'themes', 'editor', LOOM);
    await Promise.all([
      api.call(group, 'themes', 'approve', { versionId: id }),
      api.call(manager, 'themes', 'saveDraft', { ...LOOM, document: next, revision: draft.revision }),
    ]);
    expect(await themeOf('loom')).toMatchObject({
      version: 2,
      draft: next,
      draftRevision: draft.revision + 1,
    });
  });
});

describe('I16: rollback', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((s) => s.trim() === s && s !== '');

  test('I16: gives the exact earlier document, whatever was in it', async () => {
    const original = await published();
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
    for (const document of earlier) ids.push((await publish(document)).id);
    const stored = new Map((await versionsOf('loom')).map(({ _id, document }) => [_id, document]));

    for (const [i, versionId] of ids.slice(0, -1).entries()) {
      const { card } = await api.call(manager, 'themes', 'rollback', { versionId });
      const { theme } = await api.call('lin', 'catalog', 'brandHome', LOOM);
      expect(theme).toEqual({ version: card.version, document: earlier[i] });
      expect(JSON.stringify(theme.document)).toBe(JSON.stringify(stored.get(versionId)));
    }
    const states = (await versionsOf('loom')).map(({ state }) => state);
    expect(states.filter((state) => state === 'published')).toHaveLength(1);
  });

  test('I16: what is shown now, was sent back or waits cannot be rolled back to', async () => {
    const document = await published();
    const shown = await publish(titled(document, '第二版'));
    const sentBack = await submit(titled(document, '退回的'));
    await api.call(group, 'themes', 'sendBack', { versionId: sentBack.id, reason: '不行' });
    const waiting = await submit(titled(document, '等待的'));
    for (const { id } of [shown, sentBack, waiting]) {
      expect((await api.refusal(manager, 'themes', 'rollback', { versionId: id })).code).toBe('STALE');
    }
  });

  test('I16: an earlier document that breaks a rule today is refused with its problems, and so is approving one', async () => {
    const document = await published();
    const category = (await api.call(manager, 'themes', 'editor', LOOM)).categories[0]!;
    const shelf = {
      id: 'shelf',
      type: 'products' as const,
      title: '新品',
      layout: 'grid' as const,
      categoryId: category.id,
      limit: 4,
    };
    const old = await publish({ ...document, modules: [...document.modules, shelf] });
    await publish(document);
    const waiting = await submit({ ...document, modules: [shelf, ...document.modules] });
    const moved = (await stage.cloud.export('categories')).find(({ _id }) => _id === category.id)!;
    await stage.cloud.import('categories', [{ ...moved, brandId: 'morrow' }]);

    const before = await everything();
    const refusals = [
      await api.refusal(manager, 'themes', 'rollback', { versionId: old.id }),
      await api.refusal(group, 'themes', 'approve', { versionId: waiting.id }),
    ];
    for (const refusal of refusals) expect(refusal.code).toBe('THEME_INVALID');
    expect(refusals[1]!.details).toMatchObject({ problems: [{ path: 'modules.0.categoryId' }] });
    expect(await everything()).toBe(before);
  });

  test('I16: a version that waits goes on waiting, and the draft stays', async () => {
    const document = await published();
    await publish(titled(document, '第二版'));
    const waiting = await submit(titled(document, '等待中'));
    await api.call(manager, 'themes', 'rollback', { versionId: 'loom__1' });
    expect((await api.call(group, 'themes', 'pending', {})).versions).toEqual([waiting]);
    expect((await api.call(group, 'themes', 'approve', { versionId: waiting.id })).card.state).toBe(
      'published',
    );
    expect((await themeOf('loom')).draft).toEqual(titled(document, '等待中'));
  });
});

describe('I12: who may do what where', () => {
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
    if (person === group) return allowed(action);
    if (NOBODY.includes(person) || APPROVE.includes(action)) return 'FORBIDDEN';
    return person === `brand-${brandId}` || action === 'brands' ? allowed(action) : 'NOT_FOUND';
  }

  test.each([...NOBODY, ...MANAGERS, group])('I12: %s, for every operation and brand', async (person) => {
    // Its member is made by the first call; that is not what must stay the same.
    const document = await published();
    const before = await everything();
    const actual: string[] = [];
    const wanted: string[] = [];
    for (const action of [...EDIT, ...APPROVE]) {
      for (const brandId of BRANDS) {
        const answer = await stage.answer(person, 'themes', action, inputFor(action, brandId, document));
        actual.push(`${action} ${brandId} ${answer.ok ? 'ok' : answer.error.code}`);
        wanted.push(`${action} ${brandId} ${expected(person, action, brandId)}`);
      }
    }
    expect(actual).toEqual(wanted);
    expect(await everything()).toBe(before);
  });

  test('I12: a brand and a version that do not exist are answered as foreign ones are', async () => {
    const foreign = [
      await api.refusal(manager, 'themes', 'editor', { brandId: 'morrow' }),
      await api.refusal(manager, 'themes', 'rollback', { versionId: 'morrow__1' }),
    ];
    const missing = [
      await api.refusal(manager, 'themes', 'editor', { brandId: 'nobrand' }),
      await api.refusal(manager, 'themes', 'rollback', { versionId: 'nobrand__1' }),
    ];
    expect(missing).toEqual(foreign);
  });

  test('I12: everybody sees the brands of their scope only', async () => {
    const of = async (person: string) => {
      const { brands, canApprove } = await api.call(person, 'themes', 'brands', {});
      return [brands.map(({ id }) => id), canApprove];
    };
    expect(await of('brand-loom')).toEqual([['loom'], false]);
    expect(await of(group)).toEqual([BRANDS, true]);
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
    await stage.cloud.import(
      'grants',
      grants.map((grant) => ({ ...grant, memberId: member.id })),
    );
    expect((await api.refusal('chen', 'themes', 'brands', {})).code).toBe('FORBIDDEN');
    expect((await api.refusal('chen', 'themes', 'editor', LOOM)).code).toBe('FORBIDDEN');
  });
});

describe('wrong input', () => {
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
  ])('for %s is refused and changes nothing', async (action) => {
    const { id: versionId } = await submit(titled(await published(), '等待中'));
    const { revision } = (await api.call(manager, 'themes', 'editor', LOOM)).draft;
    const inputs: Record<string, Record<string, unknown>> = {
      brands: {},
      pending: {},
      editor: LOOM,
      saveDraft: { ...LOOM, document: await published(), revision },
      submit: { ...LOOM, revision },
      sendBack: { versionId, reason: '理由' },
    };
    const input = inputs[action] ?? { versionId };
    await expectSafe(stage, {
      person: group,
      fn: 'themes',
      action,
      input,
      watch: ['themes', 'themeVersions'],
    });
  });
});
