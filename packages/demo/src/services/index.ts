import type { Store, StoreServices } from '@fangzhen/domain';
import { deliveryFrom } from './delivery';

type Where = Pick<Store, '_id' | 'location'>;

/** How the stores of each brand serve. A brand that is not here is fetched from, as soon as it is ready. */
const SERVICES: Record<string, (store: Where) => StoreServices> = {
  loom: (store) => ({ delivery: deliveryFrom(store) }),
};

export const servicesOf = (brandId: string, store: Where): Pick<Store, 'services'> => {
  const services = SERVICES[brandId]?.(store);
  return services ? { services } : {};
};
