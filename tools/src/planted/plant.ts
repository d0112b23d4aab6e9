import { FriendlyError } from '../lib/friendly-error';

/** One planted mistake, as the head of its patch file tells it. */
export interface Plant {
  file: string;
  /** The rule it breaks, for instance `I4`, or `L1` of the local cloud's own. */
  rule: string;
  /** What is wrong, in one sentence. */
  mistake: string;
  /** jest's project that holds the test. */
  layer: string;
  /** The test file that has to notice. */
  test: string;
  /** Regular expression that picks the tests by their full names. */
  name: string;
}

const FIELDS = ['Rule', 'Mistake', 'Layer', 'Test', 'Name'] as const;

/**
 * Reads the head of a patch: one `Field: value` a line, above the diff (test/planted/README.md).
 * @throws FriendlyError naming what is missing or wrong
 */
export function parsePlant(file: string, text: string): Plant {
  const start = /^(diff --git|--- )/m.exec(text)?.index;
  if (start === undefined) throw new FriendlyError(`${file} holds no diff.`);
  const head = new Map(
    [...text.slice(0, start).matchAll(/^(\w+): (.*)$/gm)].map(([, field = '', value = '']) => [
      field,
      value.trim(),
    ]),
  );
  const missing = FIELDS.filter((field) => !head.get(field));
  if (missing.length > 0) throw new FriendlyError(`${file} does not say: ${missing.join(', ')}.`);
  const [rule = '', mistake = '', layer = '', test = '', name = ''] = FIELDS.map((field) => head.get(field));
  if (!/^[IL]\d+$/.test(rule))
    throw new FriendlyError(`${file}: Rule is a number of docs/invariants.md, not ${rule}.`);
  if (!new RegExp(`\\b${rule}\\b`).test(name)) {
    throw new FriendlyError(`${file}: Name must pick tests by the rule's number, ${rule}.`);
  }
  return { file, rule, mistake, layer, test, name };
}
