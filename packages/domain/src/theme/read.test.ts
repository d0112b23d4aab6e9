import { ThemeDocument } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { anyTheme } from '../../testing/themes';
import { readTheme } from './read';
import { DEFAULT_TOKENS } from './tokens';

/** The schema's own verdict, through the Standard Schema interface. */
const fits = (document: ThemeDocument) => {
  const filled =
    document.modules.length > 0 ? document : { ...document, modules: [{ id: 'x', type: 'nearestStore' }] };
  const result = ThemeDocument['~standard'].validate(filled);
  return !('issues' in result && result.issues);
};

test('I16: a document of today is read as it is, with nothing skipped', () => {
  fc.assert(
    fc.property(anyTheme, (document) => {
      expect(fits(document)).toBe(true);
      expect(readTheme(JSON.parse(JSON.stringify(document)))).toEqual({ document, skipped: [] });
    }),
    runs(500, 10_000),
  );
});

/** A document of which one part was replaced by anything at all. */
const broken = fc.tuple(anyTheme, fc.jsonValue(), fc.nat()).map(([theme, junk, which]) => {
  const document = JSON.parse(JSON.stringify(theme)) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const collect = (node: Record<string, unknown>) => {
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      const child = node[key];
      if (typeof child === 'object' && child !== null) collect(child as Record<string, unknown>);
    }
  };
  collect(document);
  const [node, key] = places[which % places.length]!;
  node[key] = junk;
  return document;
});

test('I16: anything else never throws, and what is made of it fits the schema', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), broken), (stored) => {
      const { document } = readTheme(stored);
      if (!fits(document)) throw new Error(JSON.stringify(document));
    }),
    runs(2_000, 50_000),
  );
});

test.each([undefined, null, 'theme', 7, [], {}])('I16: %j reads as the group default', (stored) => {
  expect(readTheme(stored)).toEqual({ document: { tokens: DEFAULT_TOKENS, modules: [] }, skipped: [] });
});

test('I16: a text that is too long for the schema is skipped with its module', () => {
  const notice = (length: number) => ({ modules: [{ id: 'a', type: 'notice', text: '新'.repeat(length) }] });
  expect(readTheme(notice(60)).document.modules).toHaveLength(1);
  expect(readTheme(notice(61))).toMatchObject({ document: { modules: [] }, skipped: ['modules.0.text'] });
});

test('I16: what is unknown or unreadable is skipped and named, the rest stays', () => {
  const stored = {
    tokens: { primary: '#1F4D3A', radius: 'l', glow: 'strong' },
    modules: [
      { id: 'a', type: 'video', url: 'x' },
      { id: 'b', type: 'notice', text: '今日新品', tone: 'warm' },
      { id: 'c', type: 'banner', title: '  ', subtitle: '', picture: 'cloud://demo/x.png' },
      { id: 'd', type: 'products', title: '人气', layout: 'grid', limit: 6, categoryId: 7 },
      { id: 'b', type: 'nearestStore' },
      { id: 'e', type: 'constructor' },
      'nothing',
    ],
  };
  const { document, skipped } = readTheme(stored);
  expect(document).toEqual({
    tokens: { ...DEFAULT_TOKENS, radius: 'l' },
    modules: [
      { id: 'b', type: 'notice', text: '今日新品' },
      { id: 'd', type: 'products', title: '人气', layout: 'grid', limit: 6 },
    ],
  });
  expect(skipped).toEqual([
    'tokens.primary',
    'tokens.glow',
    'modules.0.type',
    'modules.1.tone',
    'modules.2.title',
    'modules.3.categoryId',
    'modules.4.id',
    'modules.5.type',
    'modules.6.type',
  ]);
});
