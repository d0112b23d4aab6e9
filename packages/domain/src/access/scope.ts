import type { Grant } from '../model/member';
import { ROLES, type Operation } from './roles';

/** Where a person may do something: everywhere, or in these stores and brands; both empty is nowhere. */
export type Scope = { all: true } | { all: false; storeIds: string[]; brandIds: string[] };

function scopeKind({ storeId, brandId }: Grant): 'store' | 'brand' | 'group' | 'none' {
  if (storeId !== undefined && brandId !== undefined) return 'none';
  if (storeId !== undefined) return 'store';
  return brandId !== undefined ? 'brand' : 'group';
}

/** What a person's grants together allow for one operation (I12). Unknown roles and malformed grants allow nothing. */
export function grantScope(grants: readonly Grant[], operation: Operation): Scope {
  const valid = grants.filter((grant) => {
    const role = Object.hasOwn(ROLES, grant.role) ? ROLES[grant.role] : undefined;
    return role?.scope === scopeKind(grant) && role.operations.includes(operation);
  });
  if (valid.some((grant) => scopeKind(grant) === 'group')) return { all: true };
  return {
    all: false,
    storeIds: [...new Set(valid.flatMap((grant) => grant.storeId ?? []))],
    brandIds: [...new Set(valid.flatMap((grant) => grant.brandId ?? []))],
  };
}

/** Whether the scope is nowhere at all: the caller's roles do not include the operation. */
export function isNowhere(scope: Scope): boolean {
  return !scope.all && scope.storeIds.length === 0 && scope.brandIds.length === 0;
}

/** Whether a thing lies in the scope: by its store, or by its brand. A thing without either lies only in the whole group's. */
export function inScope(scope: Scope, thing: { storeId?: string; brandId?: string }): boolean {
  if (scope.all) return true;
  const { storeId, brandId } = thing;
  return (
    (storeId !== undefined && scope.storeIds.includes(storeId)) ||
    (brandId !== undefined && scope.brandIds.includes(brandId))
  );
}
