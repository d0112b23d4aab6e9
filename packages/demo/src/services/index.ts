import type { Store, StoreServices } from '@fangzhen/domain';
import { bloomAppointments } from './appointments';
import { deliveryFrom } from './delivery';
import { dineIn } from './tables';

type Where = Pick<Store, '_id' | 'location'>;

/** How the stores of each brand serve. A brand that is not here is fetched from, as soon as it is ready. */
const SERVICES: Record<string, (store: Where) => StoreServices> = {
  morrow: () => ({ pickup: { slotMinutes: 15, capacity: 6, leadMinutes: 10 }, dineIn }),
  loom: (store) => ({
    pickup: { slotMinutes: 60, capacity: 12, leadMinutes: 30 },
    delivery: deliveryFrom(store),
  }),
  bloom: () => ({ appointments: bloomAppointments }),
};

export const servicesOf = (brandId: string, store: Where): Pick<Store, 'services'> => {
  const services = SERVICES[brandId]?.(store);
  return services ? { services } : {};
};
