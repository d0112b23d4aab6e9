import { CloudError } from '../errors';
import type { Direction } from './keys';

/** `2dsphere`: a geo index over that path. */
export type KeyKind = Direction | '2dsphere';

export interface IndexSpec {
  name: string;
  keys: [path: string, kind: KeyKind][];
  unique?: boolean;
  /** Leaves out documents that have none of the fields. A geo index always leaves out those without a geometry. */
  sparse?: boolean;
}

/** @throws INVALID_PARAM naming the index and what is wrong with it */
export function checkSpec(spec: IndexSpec): void {
  const wrong = (what: string) =>
    new CloudError('INVALID_PARAM', `The index ${JSON.stringify(spec?.name ?? spec)} ${what}`);
  if (typeof spec?.name !== 'string' || spec.name === '') throw wrong('needs a name');
  if (!Array.isArray(spec.keys) || spec.keys.length === 0)
    throw wrong('needs keys: [["path", 1 | -1 | "2dsphere"], …]');
  for (const key of spec.keys as unknown[]) {
    const [path, kind] = Array.isArray(key) ? (key as unknown[]) : [];
    if (typeof path !== 'string' || path === '' || path.startsWith('$'))
      throw wrong('has a key without a path');
    if (kind !== 1 && kind !== -1 && kind !== '2dsphere')
      throw wrong(`has a key of an unknown kind: ${JSON.stringify(key)}`);
  }
  if (new Set(spec.keys.map(([path]) => path)).size < spec.keys.length) throw wrong('names a path twice');
  if (spec.unique && spec.keys.some(([, kind]) => kind === '2dsphere'))
    throw wrong('cannot be unique over places');
}
