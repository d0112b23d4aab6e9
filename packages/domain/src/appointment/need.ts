import type { BookableResource, ResourceKind } from '../model/appointment';

/** What a line of a cart needs of the store's calendar, if it is a service. */
export interface Service {
  needs: ResourceKind;
  minutes: number;
}

interface Line {
  productId: string;
  qty: number;
  service?: Service;
}

/** What several services, one after the other, need. */
export interface ServiceNeed {
  needs: ResourceKind;
  minutes: number;
  productIds: string[];
}

/** Undefined when these are not services alone, or need different kinds: they cannot be booked together. */
export function serviceNeed(lines: readonly Line[]): ServiceNeed | undefined {
  const [first] = lines;
  if (!first?.service) return undefined;
  const { needs } = first.service;
  let minutes = 0;
  for (const { service, qty } of lines) {
    if (service?.needs !== needs) return undefined;
    minutes += service.minutes * qty;
  }
  return { needs, minutes, productIds: [...new Set(lines.map(({ productId }) => productId))] };
}

/** Those that can do all of it. @param resourceId the one that was chosen; absent: any. */
export const ableTo = (
  resources: readonly BookableResource[],
  { needs, productIds }: ServiceNeed,
  resourceId?: string,
): BookableResource[] =>
  resources.filter(
    ({ id, kind, productIds: can }) =>
      kind === needs &&
      (resourceId === undefined || id === resourceId) &&
      productIds.every((productId) => can?.includes(productId) ?? true),
  );
