import type { CollectionName, Collections, Reader } from '@fangzhen/cloudkit';

const PAGE = 1000;

interface Wanted {
  /** Equalities. */
  filter: Record<string, string>;
  order: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  fields?: readonly string[];
}

/**
 * All documents that fit, however many: WeChat Cloud returns 1,000 at most, so each further thousand is one more round
 * trip.
 */
export async function findAll<N extends CollectionName>(
  reader: Reader<N>,
  { filter, ...options }: Wanted,
): Promise<Collections[N][]> {
  const all: Collections[N][] = [];
  for (let more = true; more;) {
    const page = await reader.find(filter, { ...options, skip: all.length, limit: PAGE });
    all.push(...page);
    more = page.length === PAGE;
  }
  return all;
}
