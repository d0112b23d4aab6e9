import { ThemeDocument } from '@fangzhen/contracts';
import { DEFAULT_TOKENS } from '@fangzhen/domain/theme/tokens';
import { draftProblems, unfinished } from './draftProblems';
import { newModule } from './newModule';

const known = { categoryIds: ['tops'], pictures: ['cloud://fangzhen/banners/a.png'] };
const kinds = ['banner', 'notice', 'nearestStore', 'coupons', 'products', 'story'] as const;

test('a new module of every kind is finished: it fits the schema and has no problem', () => {
  const modules = kinds.map((kind) => newModule(kind, `m-${kind}`, known.pictures[0]));
  const document = { tokens: DEFAULT_TOKENS, modules };
  expect(ThemeDocument['~standard'].validate(document)).not.toHaveProperty('issues', expect.anything());
  expect(draftProblems(document, known)).toEqual([]);
});

test('a blank title is unfinished, at its place and by its name', () => {
  const modules = [newModule('notice', 'a', ''), { ...newModule('coupons', 'b', ''), title: ' ' }];
  const document = { tokens: DEFAULT_TOKENS, modules } as ThemeDocument;
  expect(unfinished(document)).toEqual([{ path: 'modules.1.title', message: '领券 · 请填写标题' }]);
});

test('I16: a draft that would be refused is told so before it is sent', () => {
  const document = {
    tokens: { ...DEFAULT_TOKENS, primary: '#eeeeee' },
    modules: [newModule('notice', 'a', '')],
  };
  expect(draftProblems(document, known).map(({ path }) => path)).toContain('tokens.primary');
});
