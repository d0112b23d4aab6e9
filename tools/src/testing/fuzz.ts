import { ERROR_CODES, type CallAnswer } from '@fangzhen/contracts';
import * as fc from 'fast-check';
import type { Stage } from '../stage';

export interface Fuzzed {
  person: string;
  fn: string;
  action: string;
  /** An input that the action takes; wrong ones are made from it. */
  input: Record<string, unknown>;
  runs?: number;
  /** What must be the same after every refusal. */
  watch?: readonly string[];
}

const RUNS = 60;

const nasty = fc.constantFrom<unknown>(
  null,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '../x',
  '$where',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  '甲'.repeat(300),
  [],
  {},
  { $gt: '' },
  { lng: 181, lat: 0 },
  true,
);
const junk = fc.oneof(nasty, nasty, fc.jsonValue({ maxDepth: 2 }), fc.string());

/** An input like the right one with something missing, replaced or added; or nothing like it. */
function inputs(input: Record<string, unknown>): fc.Arbitrary<unknown> {
  const keys = Object.keys(input);
  const added = fc.tuple(fc.constantFrom('extra', '__proto__', 'memberId', 'scope'), junk);
  const changes = [
    junk,
    fc.dictionary(fc.string(), junk, { maxKeys: 4 }),
    added.map(([key, value]) => ({ ...input, [key]: value })),
  ];
  if (keys.length > 0) {
    const key = fc.constantFrom(...keys);
    changes.push(
      fc.tuple(key, junk).map(([name, value]) => ({ ...input, [name]: value })),
      key.map((name) => Object.fromEntries(Object.entries(input).filter(([other]) => other !== name))),
      // Wrong deep inside.
      fc
        .tuple(key, junk, fc.nat())
        .map(([name, value, n]) => ({ ...input, [name]: spoiled(input[name], value, n) })),
    );
  }
  return fc.oneof(...changes);
}

/** The value with its n-th leaf or branch replaced. */
function spoiled(value: unknown, by: unknown, n: number): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[n % (keys.length || 1)];
  if (key === undefined) return by;
  const rest = Math.floor(n / keys.length);
  const inner = spoiled((value as Record<string, unknown>)[key], by, rest);
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (String(i) === key ? inner : item))
    : { ...value, [key]: inner };
}

/**
 * Sends an action wrong inputs, one after the other. Each gets an answer: never INTERNAL, a refusal always with a code of
 * the list and a sentence, and after a refusal the watched collections are as they were.
 */
export async function expectSafe(
  stage: Stage,
  { person, fn, action, input, runs = RUNS, watch = [] }: Fuzzed,
) {
  const contents = watched(stage, watch);
  let before = await contents();
  const property = fc.asyncProperty(inputs(input), async (wrong) => {
    const answer = await stage.answer(person, fn, action, wrong);
    const after = await contents();
    if (!answer.ok) {
      expectRefusal(answer);
      expect(after).toBe(before);
    }
    before = after;
  });
  await fc.assert(property, { numRuns: runs });
}

function expectRefusal({ error }: Extract<CallAnswer<unknown>, { ok: false }>): void {
  expect(error).toEqual({
    code: expect.stringMatching(new RegExp(`^(${Object.keys(ERROR_CODES).join('|')})$`)) as string,
    message: expect.stringMatching(/\p{Script=Han}/u) as string,
    ...(error.details && { details: error.details }),
  });
  expect(error.code).not.toBe('INTERNAL');
}

/** Tells what collections hold, and reads them again only if anything at all has been written since. */
function watched({ cloud }: Stage, collections: readonly string[]): () => Promise<string> {
  let seen = { commits: NaN, text: '' };
  return async () => {
    const commits = cloud.commits();
    if (commits !== seen.commits)
      seen = {
        commits,
        text: JSON.stringify(await Promise.all(collections.map((name) => cloud.export(name)))),
      };
    return seen.text;
  };
}
