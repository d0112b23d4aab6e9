import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ids at the beginning of a title: `[command.gt] [command.lt] …`. */
const TITLE = /^(?:\[[a-z][A-Za-z]*\.[\w.]+\] ?)+/;
const ID = /\[([^\]]+)\]/g;

export const idsOf = (title: string): string[] =>
  [...(TITLE.exec(title)?.[0] ?? '').matchAll(ID)].map((match) => match[1]!);

/** A title whose id is filled in by `test.each`: `[openapi.%s] …`. */
const FILLED_IN = /['"`]\[([a-z][A-Za-z]*)\.%s\]/g;
const LITERAL = /'([\w.]+)'/g;

/**
 * Ids by test file of the package, read from the source, so that nothing has to run.
 * @param known ids of the catalogue; a title that is filled in counts for those whose name stands in its file
 */
export function tagsInTests(folder: string, known: Set<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.cloud.test.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const ids = [...text.matchAll(/['"`](\[[a-z][^'"`\n]*)/g)].flatMap((match) => idsOf(match[1]!));
    const groups = [...text.matchAll(FILLED_IN)].map((match) => match[1]!);
    for (const [, name] of text.matchAll(LITERAL))
      ids.push(...groups.map((group) => `${group}.${name}`).filter((id) => known.has(id)));
    if (ids.length > 0) found.set(file, ids);
  }
  return found;
}
