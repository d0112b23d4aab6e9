import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ids at the beginning of a title: `[command.gt] [command.lt] …`. */
const TITLE = /^(?:\[[a-z][A-Za-z]*\.[\w.]+\] ?)+/;
const ID = /\[([^\]]+)\]/g;

export const idsOf = (title: string): string[] =>
  [...(TITLE.exec(title)?.[0] ?? '').matchAll(ID)].map((match) => match[1]!);

/** Ids by test file of the package, read from the source, so that nothing has to run. */
export function tagsInTests(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.cloud.test.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const ids = [...text.matchAll(/['"`](\[[a-z][^'"`\n]*)/g)].flatMap((match) => idsOf(match[1]!));
    if (ids.length > 0) found.set(file, ids);
  }
  return found;
}
