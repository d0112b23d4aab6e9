import { invalidParam } from '../errors';

/** The name, or an escape by which JSON could spell it. */
const PERHAPS = /__proto__|\\u005f/i;

/**
 * A field named `__proto__` would be lost when a document is copied, and could reach what every object shares.
 * @throws INVALID_PARAM if the JSON has such a name, alone or in a path
 */
export function refuseProto(text: string): void {
  if (PERHAPS.test(text)) check(JSON.parse(text));
}

function check(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes('__proto__') && name.split('.').includes('__proto__'))
      throw invalidParam('a field cannot be called __proto__');
    check(inner);
  }
}
