import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'dotenv';
import * as v from 'valibot';

const ByFunction = v.record(v.string(), v.record(v.string(), v.string()));

/**
 * Environment values by function name, `*` for every function: from lines `NAME=value`, which go to every function,
 * or from JSON of just that form.
 * @throws if it cannot be read
 */
export function readEnvFile(file: string): Record<string, Record<string, string>> {
  const text = readFileSync(file, 'utf8');
  if (extname(file) !== '.json') return { '*': parse(text) };
  const found = v.safeParse(ByFunction, JSON.parse(text));
  if (found.success) return found.output;
  const [issue] = found.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'it'} must be {"<function> or *": {"NAME": "value"}}`);
}
