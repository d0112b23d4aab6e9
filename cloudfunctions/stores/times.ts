import { notFound, openAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { ableTo, freeTimes, Refusal, serviceNeed } from '@fangzhen/domain';
import { readCalendars } from '../shared/calendars';
import { onSaleOf, serviceOf } from '../shared/onSale';
import { storeOf } from '../shared/shops';

/** When services can be booked at a store, and who is free then. */
export const times = openAction(contracts.stores.times, async ({ storeId, lines }, ctx) => {
  const [store, calendars] = await Promise.all([storeOf(ctx, storeId), readCalendars(ctx, [storeId])]);
  const onSale = await onSaleOf(ctx, store.brandId);
  const asked = lines.map(({ skuId, qty }) => {
    const offered = onSale.get(skuId);
    if (!offered) throw notFound('服务');
    return { productId: offered.product._id, qty, ...serviceOf(offered) };
  });
  const terms = store.services?.appointments;
  const need = serviceNeed(asked);
  if (!terms || !need) throw new Refusal('NOT_BOOKABLE', `${store.name}不能预约这个项目`);
  const resources = ableTo(terms.resources, need);
  const { minutes, needs: kind } = need;
  const { nowMs } = ctx;
  return {
    ...{ minutes, kind, cancelHours: terms.cancelHours },
    resources: resources.map(({ id, name }) => ({ id, name })),
    times: freeTimes({ storeId, hours: store.hours, terms, resources, minutes, nowMs }, calendars),
  };
});
