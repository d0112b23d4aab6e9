import type { Ctx } from '@fangzhen/cloudkit';
import type { InvoiceCard } from '@fangzhen/contracts';
import { invoiceFen, type Order } from '@fangzhen/domain';
import { everyBrand, storeOf } from '../shared/shops';

/** The invoice of an order that has one. */
export async function invoiceCard(ctx: Ctx, order: Order): Promise<InvoiceCard> {
  const [brands, store] = await Promise.all([everyBrand(ctx), storeOf(ctx, order.storeId)]);
  return {
    ...order.invoice!,
    orderId: order._id,
    brandName: brands.get(order.brandId)?.name ?? '',
    storeName: store.name,
    amountFen: invoiceFen(order),
  };
}
