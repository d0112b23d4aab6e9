import * as v from 'valibot';
import { checkSpec, type IndexSpec } from '../db/index-spec';
import { isCloudPath } from '../files/cloud-path';
import { checkIdentity, type Person } from '../identity';
import { checkDocs } from './check-docs';
import type { Seed } from './seed';

const Collection = v.strictObject({
  indexes: v.optional(v.array(v.looseObject({}))),
  docs: v.optional(v.array(v.unknown())),
});

const File = v.union(
  [
    v.string(),
    v.instance(Uint8Array),
    v.strictObject({ from: v.string() }),
    v.strictObject({ base64: v.pipe(v.string(), v.base64()) }),
  ],
  'must be a text, bytes, {"from": "<path>"} or {"base64": "…"}',
);

const Shape = v.strictObject({
  collections: v.optional(v.record(v.string(), Collection)),
  people: v.optional(v.array(v.looseObject({ label: v.string() }))),
  files: v.optional(v.record(v.string(), File)),
});

/**
 * @returns the seed with documents as they are kept
 * @throws naming the place, such as `collections.todos.docs[3]._id must be a text or a number`
 */
export function checkSeed(value: unknown): Seed {
  if (Array.isArray(value)) throw new Error('the seed: it must be an object, not a list');
  const parsed = v.safeParse(Shape, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the seed'}: ${issue.message}`);
  }
  const { collections = {}, people = [], files = {} } = parsed.output;
  for (const path of Object.keys(files))
    if (!isCloudPath(path)) throw new Error(`files: not a possible path: ${JSON.stringify(path)}`);
  return {
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, { indexes = [], docs = [] }]) => {
        indexes.forEach((spec, i) =>
          at(`collections.${name}.indexes[${i}]`, () => checkSpec(spec as unknown as IndexSpec)),
        );
        const kept = checkDocs(docs, `collections.${name}.docs`);
        return [name, { indexes: indexes as unknown as IndexSpec[], docs: kept }];
      }),
    ),
    people: people.map((person, i) => {
      at(`people[${i}]`, () => checkIdentity(person));
      return person as unknown as Person;
    }),
    files,
  };
}

/** What goes wrong inside is told with its place. */
function at(place: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${place}: ${(error as Error).message}`);
  }
}
