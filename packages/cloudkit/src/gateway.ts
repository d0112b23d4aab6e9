import { inScope, type Scope } from '@fangzhen/domain/access/index';
import type { Collections, CollectionName, OwnedName, PublicName, ScopedName } from './store/collections';
import type { Condition, Fields, Filter, FindOptions, Store } from './store/port';

/** Reads of one collection that can only see what the caller may see. */
export interface Reader<N extends CollectionName> {
  /** Undefined when it does not exist and when it is not the caller's to see: nobody learns which (I12). */
  get(id: string): Promise<Collections[N] | undefined>;
  find(filter: Fields, options: FindOptions): Promise<Collections[N][]>;
  count(filter: Fields): Promise<number>;
}

/** Any of these ids. One alone is named as it is, which every index serves. */
export const anyOf = (ids: readonly string[]): Condition => (ids.length === 1 ? ids[0]! : { $in: ids });

/** Only documents of one person: of a member, and of those that were merged into them (I15). */
export function ownedReader<N extends OwnedName>(
  store: Store,
  name: N,
  members: readonly string[],
): Reader<N> {
  const memberId = anyOf(members);
  return {
    async get(id) {
      const document = await store.get(name, id);
      return document && members.includes(document.memberId) ? document : undefined;
    },
    find: (filter, options) => store.find(name, { ...filter, memberId }, options),
    count: (filter) => store.count(name, { ...filter, memberId }),
  };
}

/** Only documents inside a staff scope. */
export function scopedReader<N extends ScopedName>(store: Store, name: N, scope: Scope): Reader<N> {
  const within = (filter: Fields): Filter => {
    if (scope.all || names(scope.storeIds, filter.storeId) || names(scope.brandIds, filter.brandId))
      return filter;
    return { ...filter, $or: [{ storeId: { $in: scope.storeIds } }, { brandId: { $in: scope.brandIds } }] };
  };
  return {
    async get(id) {
      const document = await store.get(name, id);
      return document && inScope(scope, document) ? document : undefined;
    },
    find: (filter, options) => store.find(name, within(filter), options),
    count: (filter) => store.count(name, within(filter)),
  };
}

/** A filter for one store or brand of the scope stays inside it by itself, and keeps its index. */
const names = (ids: readonly string[], condition: Condition | undefined) =>
  typeof condition === 'string' && ids.includes(condition);

/** What everybody may read. */
export function publicReader<N extends PublicName>(store: Store, name: N): Reader<N> {
  return {
    get: (id) => store.get(name, id),
    find: (filter, options) => store.find(name, filter, options),
    count: (filter) => store.count(name, filter),
  };
}
