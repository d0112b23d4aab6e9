import type { ThemeTokens } from '@fangzhen/contracts';
import { appJson, builtFiles, packageOf, readBuilt } from '../build';

/** A brand as its folder in the sources says. */
interface Brand {
  id: string;
  /** What it calls itself. */
  name: string;
  colors: string[];
}

const sources = '../../../miniprogram/src';
const isColor = (value: string): boolean => /^#[0-9a-f]{6}$/.test(value);

async function brandOf(id: string): Promise<Brand> {
  const { manifest } = (await import(`${sources}/brands/${id}/manifest`)) as { manifest: { name: string } };
  const { tokens } = (await import(`${sources}/brands/${id}/theme`)) as { tokens: ThemeTokens };
  const { groupTokens } = (await import(`${sources}/ui/theme/group`)) as {
    groupTokens: ThemeTokens;
  };
  const own = Object.values(tokens).filter((value) => !Object.values<string>(groupTokens).includes(value));
  return { id, name: manifest.name, colors: own.filter(isColor) };
}

const ids = appJson.subPackages.flatMap(({ root }) => /^brands\/(.+)$/.exec(root)?.[1] ?? []);

/** The main package without the list of packages in app.json, which app.js repeats: WeChat needs their roots there. */
const main = builtFiles(/\.(js|json|wxml|wxss|wxs)$/)
  .filter((path) => packageOf(path) === 'main')
  .map((path) => ({ path, text: readBuilt(path).replace(/"brands\/\w+"/g, '""') }));
const holders = (word: string): string[] =>
  main.filter(({ text }) => text.includes(word)).map(({ path }) => path);

test('the group’s app has brands', () => {
  expect(ids.length).toBeGreaterThanOrEqual(3);
});

describe.each(ids)('the main package has nothing of %s', (id) => {
  test('not its id, its name or its colours', async () => {
    const { name, colors } = await brandOf(id);
    expect(colors.length).toBeGreaterThan(4);
    const found = [id, name, ...colors].map((word) => [word, holders(word)]);
    expect(found.filter(([, paths]) => paths!.length > 0)).toEqual([]);
  });

  test('they are in its own sub-package', async () => {
    const { name, colors } = await brandOf(id);
    const page = readBuilt(`brands/${id}/pages/home/index.js`);
    expect([name, ...colors].filter((word) => !page.includes(word))).toEqual([]);
  });
});
