import type { Fee } from '@fangzhen/contracts';
import sumBy from 'lodash-es/sumBy';
import type { ScopedLine } from '../coupon/scope';
import type { DiscountLine, Taken } from '../discount/model';
import type { Coupon } from '../model/coupon';

/** A fee with the store that asks it. */
export type CartFee = Fee & { storeId: string };

export type FeeLine = ScopedLine & DiscountLine;

/** Fees that a coupon may set free, as lines behind those of the goods: of stores that sell something here. */
export function feeLines(fees: readonly CartFee[], goods: readonly ScopedLine[]): FeeLine[] {
  return fees.flatMap(({ kind, storeId, amountFen }): FeeLine[] => {
    const place = goods.find((line) => line.storeId === storeId);
    if (kind !== 'delivery' || amountFen === 0 || !place) return [];
    const { brandId, regionCodes } = place;
    return [
      {
        ...{ storeId, brandId, skuId: '', categoryId: '', qty: 1, amountFen, isFee: true },
        ...(regionCodes && { regionCodes }),
        id: `${storeId} ${kind}`,
      },
    ];
  });
}

/** What is left of the fees, each with what was taken off it. */
export function pricedFees(
  fees: readonly CartFee[],
  lines: readonly DiscountLine[],
  taken: readonly Taken[],
  coupons: ReadonlyMap<string, Coupon>,
): CartFee[] {
  return fees.map((fee) => {
    const at = lines.findIndex(({ id }) => id === `${fee.storeId} ${fee.kind}`);
    const offs = taken.flatMap(({ offer, byLine }) => {
      const coupon = coupons.get(offer.id);
      const amountFen = byLine[at] ?? 0;
      if (!coupon || amountFen === 0) return [];
      return [{ sourceId: coupon._id, title: coupon.title, payer: coupon.payer, amountFen }];
    });
    return offs.length === 0 ? fee : { ...fee, amountFen: fee.amountFen - sumBy(offs, 'amountFen'), offs };
  });
}

/** All that is paid beside the goods. */
export const feesFen = (fees: readonly Pick<Fee, 'amountFen'>[]): number => sumBy(fees, 'amountFen');

/** A fee as it is asked for, before anything is taken off it. */
export const wholeFee = (fee: Fee): Fee => ({ ...fee, amountFen: fee.amountFen + feesFen(fee.offs ?? []) });
