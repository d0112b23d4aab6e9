import { decode, encode, type Doc } from '../db/ejson';

/**
 * Documents as they are written down, with Extended JSON or with dates of JavaScript, as they are kept.
 * @param place such as `collections.todos.docs`
 * @throws naming the place: what is no document, no possible id, twice there, or cannot be stored
 */
export function checkDocs(docs: unknown[], place: string): Doc[] {
  const ids = new Set<string>();
  return docs.map((doc, i) => {
    const here = `${place}[${i}]`;
    if (!isPlain(doc)) throw new Error(`${here} must be an object`);
    const id = doc['_id'];
    if (id !== undefined) {
      if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
        throw new Error(`${here}._id must be a text or a number`);
      const key = JSON.stringify(id);
      if (ids.has(key)) throw new Error(`${here}._id: ${key} is there already`);
      ids.add(key);
    }
    refuseUnstorable(doc, here);
    const kept = decode(encode(doc)) as Doc;
    refuseUnstorable(kept, here);
    return kept;
  });
}

const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function refuseUnstorable(value: unknown, place: string): void {
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new Error(`${place} is not a date`);
  if (['function', 'symbol', 'bigint'].includes(typeof value))
    throw new Error(`${place} is a ${typeof value}: it cannot be stored`);
  if (Array.isArray(value)) value.forEach((inner, i) => refuseUnstorable(inner, `${place}[${i}]`));
  else if (isPlain(value))
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, `${place}.${key}`);
}
