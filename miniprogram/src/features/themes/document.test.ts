import type { PageModule, ThemeDocument } from '@fangzhen/contracts';
import { DEFAULT_TOKENS } from '@fangzhen/domain/theme/tokens';
import {
  MAX_MODULES,
  sameDocument,
  withModuleMoved,
  withNewModule,
  withoutModule,
  withSuggestion,
  withToken,
} from './document';

const notice = (id: string): PageModule => ({ id, type: 'notice', text: id });
const page = (...ids: string[]): ThemeDocument => ({ tokens: DEFAULT_TOKENS, modules: ids.map(notice) });
const ids = ({ modules }: ThemeDocument) => modules.map(({ id }) => id);

test('a module moves one place, and no other order changes', () => {
  expect(ids(withModuleMoved(page('a', 'b', 'c', 'd'), 1, 1))).toEqual(['a', 'c', 'b', 'd']);
  expect(ids(withModuleMoved(page('a', 'b', 'c', 'd'), 1, -1))).toEqual(['b', 'a', 'c', 'd']);
});

test('the first cannot go up, the last cannot go down', () => {
  expect(ids(withModuleMoved(page('a', 'b'), 0, -1))).toEqual(['a', 'b']);
  expect(ids(withModuleMoved(page('a', 'b'), 1, 1))).toEqual(['a', 'b']);
});

test('a page keeps at least one module and takes no more than the schema lets it', () => {
  expect(ids(withoutModule(page('a', 'b'), 0))).toEqual(['b']);
  expect(ids(withoutModule(page('a'), 0))).toEqual(['a']);
  expect(ids(withNewModule(page('a'), notice('b')))).toEqual(['a', 'b']);
  const full = page(...Array.from({ length: MAX_MODULES }, (_, i) => `m${i}`));
  expect(withNewModule(full, notice('more'))).toBe(full);
});

test('a change leaves the document it was made from as it was', () => {
  const before = page('a', 'b');
  const copy = structuredClone(before);
  withToken(before, 'primary', '#123456');
  withModuleMoved(before, 0, 1);
  withoutModule(before, 0);
  withNewModule(before, notice('c'));
  expect(before).toEqual(copy);
});

test('a suggestion goes to its problem’s place: a token, or a field of a module', () => {
  const fixed = withSuggestion(page('a'), { path: 'tokens.primary', suggestion: '#101010' });
  expect(fixed.tokens).toEqual({ ...DEFAULT_TOKENS, primary: '#101010' });
  const banner: PageModule = { id: 'x', type: 'banner', title: 't', subtitle: '', picture: 'cloud://old' };
  const document = { tokens: DEFAULT_TOKENS, modules: [notice('a'), banner] };
  const pictured = withSuggestion(document, { path: 'modules.1.picture', suggestion: 'cloud://new' });
  expect(pictured.modules).toEqual([notice('a'), { ...banner, picture: 'cloud://new' }]);
});

test('a problem without a suggestion, or about what is gone, changes nothing', () => {
  const document = page('a');
  expect(withSuggestion(document, { path: 'tokens.primary' })).toBe(document);
  expect(withSuggestion(document, { path: 'modules.4.text', suggestion: 'x' })).toBe(document);
  expect(withSuggestion(document, { path: 'tokens.unknown', suggestion: 'x' })).toBe(document);
});

test('documents are the same by what they say, not by the order of their keys', () => {
  const { tokens, modules } = page('a', 'b');
  const turned = { modules, tokens: Object.fromEntries(Object.entries(tokens).reverse()) } as ThemeDocument;
  expect(sameDocument(page('a', 'b'), turned)).toBe(true);
  expect(sameDocument(page('a', 'b'), page('b', 'a'))).toBe(false);
});
