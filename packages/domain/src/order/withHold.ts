import type { Order } from '../model/order';
import type { SharedHold } from '../model/shared';

/** An order that is about to be written, with what its fulfilment holds: an appointment with any that is free knows only now with whom. */
export function orderWithHold(order: Order, shared: SharedHold | undefined): Order {
  if (!shared) return order;
  const { fulfilment } = order;
  if (fulfilment.kind !== 'appointment' || !shared.resource) return { ...order, shared };
  return { ...order, shared, fulfilment: { ...fulfilment, resource: shared.resource } };
}
