import type { RoleView } from '@fangzhen/contracts';

export interface StaffStore {
  storeId: string;
  name: string;
  role: RoleView['role'];
}

/** The stores a person works in, each once, with the first of the roles there. */
export function staffStores(roles: readonly RoleView[]): StaffStore[] {
  const stores = new Map<string, StaffStore>();
  for (const { role, label, storeId } of roles) {
    const staff = role === 'clerk' || role === 'storeManager';
    if (staff && storeId && !stores.has(storeId)) stores.set(storeId, { storeId, name: label, role });
  }
  return [...stores.values()];
}
