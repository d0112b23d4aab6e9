import { readFileSync } from 'node:fs';
import { contrastProblems, openState, readTheme, themeProblems, type StoreHours } from '@fangzhen/domain';
import { brands } from './brands/index';
import { demoGroup, type DemoCollections } from './demoGroup';
import { FILE_ROOT } from './files';

interface Cloud {
  collections: Record<string, { indexes: { name: string; keys: [string, number][]; unique?: boolean }[] }>;
}
const cloudJson = new URL('../../../cloudfunctions/cloud.json', import.meta.url);
const cloud = JSON.parse(readFileSync(cloudJson, 'utf8')) as Cloud;

const nowMs = Date.parse('2026-03-11T10:00:00+08:00');
const { collections, files, people } = demoGroup({ nowMs });
const everyCollection = Object.entries(collections) as [keyof DemoCollections, { _id: string }[]][];

/** Every value inside a document with the path to it. */
function* valuesIn(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) yield* valuesIn(inner, `${path}.${key}`);
}

/** As text: a difference is named by its place, not by two printed worlds. */
function firstDifference(a: unknown, b: unknown): string | undefined {
  const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)];
  if (textA === textB) return undefined;
  const at = [...textA].findIndex((letter, i) => letter !== textB[i]);
  return `${textA.slice(Math.max(0, at - 80), at + 80)} ≠ ${textB.slice(Math.max(0, at - 80), at + 80)}`;
}

test('the same seed and time give equal data, another seed other stock', () => {
  expect(firstDifference(demoGroup({ nowMs }), { collections, people, files })).toBeUndefined();
  const other = demoGroup({ seed: 2, nowMs }).collections;
  expect(firstDifference(other.stock, collections.stock)).toBeDefined();
  expect(firstDifference({ ...other, stock: [] }, { ...collections, stock: [] })).toBeUndefined();
});

test.each(['2026-03-11T00:00:00+08:00', '2026-03-11T23:59:59+08:00'])(
  'at %s it is the same as at ten',
  (time) => {
    expect(firstDifference(demoGroup({ nowMs: Date.parse(time) }).collections, collections)).toBeUndefined();
  },
);

test('the whole group is made in under 1.5 s', () => {
  const beganMs = performance.now();
  demoGroup({ nowMs });
  expect(performance.now() - beganMs).toBeLessThan(1500);
});

/** What only a day that has passed brings, or the first who wants it. */
const MADE_LATER = [
  'abnormalRefunds',
  'adjustmentDays',
  'calendars',
  'carts',
  'consents',
  'dataExports',
  'deletions',
  'memberMerges',
  'memberPhones',
  'pickupSlots',
  'feedPages',
  'feedReaders',
  'couponGrants',
  'pointsAdjustments',
  'pointsGifts',
  'reconciliations',
  'refundDays',
  'refusedNotices',
  'sensitiveReads',
  'stockMoves',
  'tableSessions',
  'turns',
];

test('it fills every other collection of the cloud', () => {
  expect([...Object.keys(collections), ...MADE_LATER].sort()).toEqual(Object.keys(cloud.collections).sort());
  for (const [name, documents] of everyCollection) expect([name, documents.length]).not.toEqual([name, 0]);
});

test.each(everyCollection)(
  '%s: documents have ids of their own and hold only what a database keeps',
  (_, documents) => {
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length);
    const wrong = documents.flatMap((document) => {
      const values = [...valuesIn(document, document._id)].filter(([path, value]) => !isKept(path, value));
      const idProblem = /^[A-Za-z0-9_-]{1,80}$/.test(document._id) ? [] : [document._id];
      return [...idProblem, ...values.map(([path, value]) => `${path} is ${String(value)}`)];
    });
    expect(wrong).toEqual([]);
  },
);

/** Amounts and times are whole numbers; nothing is undefined. */
function isKept(path: string, value: unknown): boolean {
  if (/(Fen|Ms|qty|points|left|onHand)$/.test(path) && value !== null)
    return Number.isSafeInteger(value) || typeof value === 'object';
  return ['string', 'boolean', 'object'].includes(typeof value) || Number.isFinite(value);
}

test('unique indexes of the cloud hold', () => {
  for (const [name, { indexes }] of Object.entries(cloud.collections)) {
    for (const index of indexes) {
      if (!index.unique || MADE_LATER.includes(name)) continue;
      const documents = collections[name as keyof DemoCollections] as unknown as Record<string, unknown>[];
      const keys = documents.map((document) => index.keys.map(([key]) => document[key]).join('|'));
      expect([name, index.name, new Set(keys).size]).toEqual([name, index.name, documents.length]);
    }
  }
});

test('every file that a document names is there, is an SVG and lighter than 30 KB', () => {
  const stored = new Map(files.map((file) => [FILE_ROOT + file.path, file]));
  const named = new Set<string>();
  for (const [, documents] of everyCollection) {
    for (const [, value] of valuesIn(documents)) {
      if (typeof value === 'string' && value.startsWith('cloud://')) named.add(value);
    }
  }
  for (const id of named) expect([id, stored.has(id)]).toEqual([id, true]);
  for (const { path, body } of files) {
    expect(path).toMatch(/^[A-Za-z0-9._/-]+\.svg$/);
    expect(body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+" /);
    expect([path, Buffer.byteLength(body) < 30 * 1024]).toEqual([path, true]);
  }
});

test('what an SVG refers to is in it, and WeChat can show it: no style element, no percentages, no text outside', () => {
  for (const { path, body } of files) {
    const text = String(body);
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const references = [...text.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(([, a, b]) => a ?? b);
    expect([path, references.filter((id) => !ids.has(id))]).toEqual([path, []]);
    expect([path, /<style|<script|<image|="[\d.]+%"|undefined|NaN/.test(text)]).toEqual([path, false]);
  }
});

describe('I16: themes', () => {
  test.each(collections.themes.map((theme) => [theme._id, theme] as const))(
    '%s is readable and names only its own',
    (brandId, theme) => {
      expect(contrastProblems(theme.document.tokens)).toEqual([]);
      const categoryIds = collections.categories
        .filter((category) => category.brandId === brandId)
        .map(({ _id }) => _id);
      expect(themeProblems(theme.document, { categoryIds, pictures: theme.pictures })).toEqual([]);
      expect(readTheme(theme.document).document).toEqual(theme.document);
      expect(theme.draft).toEqual(theme.document);
      expect(theme.pictures.length).toBeGreaterThanOrEqual(4);
      const { length } = theme.document.modules;
      expect(length >= 4 && length <= 7).toBe(true);
    },
  );

  test('the published version of each brand is what it shows', () => {
    for (const theme of collections.themes) {
      const version = collections.themeVersions.find(({ brandId }) => brandId === theme._id);
      expect(version).toMatchObject({ version: theme.version, state: 'published', document: theme.document });
    }
  });

  test('no two brands look alike', () => {
    const looks = brands.map(({ tokens }) => [
      tokens.primary,
      tokens.surface,
      tokens.radius,
      tokens.cardStyle,
    ]);
    for (let i = 0; i < 4; i++) expect(new Set(looks.map((look) => look[i])).size).toBe(looks.length);
  });
});

const isAlwaysOpen = (hours: StoreHours) => {
  const open = openState(hours, nowMs);
  return open.state === 'open' && open.untilMs === undefined;
};

test('at ten in the morning most stores are open, some hours go past midnight, one morrow store a city is open day and night', () => {
  const open = collections.stores.filter(({ hours }) => openState(hours, nowMs).state === 'open');
  expect(open.length).toBeGreaterThan(90);
  const closes = collections.stores
    .flatMap(({ hours }) => hours.weekly.flat())
    .map(({ closeMinute }) => closeMinute);
  expect(Math.max(...closes)).toBeGreaterThan(1440);
  for (const { _id } of collections.regions) {
    const always = collections.stores.filter(
      ({ cityCode, hours }) => cityCode === _id && isAlwaysOpen(hours),
    );
    expect(always.map(({ brandId }) => brandId)).toEqual(['morrow']);
  }
});
