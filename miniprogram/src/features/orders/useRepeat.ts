import type { OrderCard } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { confirm, go, toast } from '../../ui';
import { askedLine, cartActions, PICKUP } from '../cart';
import { repeatLines } from './repeatLines';
import { texts } from './texts';

/** 再来一单: puts an order's lines into its store's cart at today's price and goes to the checkout. */
export function useRepeat() {
  const { run, busy } = useAction(async (order: Omit<OrderCard, 'expiresAtMs'>) => {
    try {
      await repeat(order);
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return { repeat: (order: Omit<OrderCard, 'expiresAtMs'>) => void run(order), busy };
}

async function repeat({
  storeId,
  storeName,
  brandId,
  brandName,
  lines: then,
  fulfilment,
}: Omit<OrderCard, 'expiresAtMs'>) {
  // A time is chosen anew.
  if (fulfilment.kind === 'appointment')
    return go('/pages/product/index', { id: then[0]?.productId, storeId, brandId });
  const parts = [{ storeId, lines: then.map(askedLine), fulfilment: PICKUP }];
  const quote = await call('orders', 'quote', { parts, coupon: 'none', points: 0 });
  const { lines, short } = repeatLines({ lines: then }, quote.parts[0]!);
  if (lines.length === 0) return toast(texts.repeatNone);
  const { repeatShortTitle: title, repeatAnyway: confirmText } = texts;
  if (short.length > 0 && !(await confirm({ title, content: texts.repeatShort(short), confirmText }))) return;
  cartActions.add({ storeId, storeName, brandId, brandName }, ...lines);
  go('/pages/checkout/index', { storeId });
}
