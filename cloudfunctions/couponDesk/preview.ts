import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { couponProblems, issueCoupon, termsOf } from '@fangzhen/domain';
import { priceSample } from '../shared/sample';
import { checkOwner } from './scoped';

/** What a draft would do to a sample cart, as if somebody had just got one that holds now. */
export const preview = staffAction(
  contracts.couponDesk.preview,
  'coupons.edit',
  async ({ draft, parts, deliveryFen = 0 }, ctx) => {
    await checkOwner(ctx, draft);
    const fee = { kind: 'delivery' as const, title: '配送费', amountFen: deliveryFen };
    const { lines, discounts, fees, itemsFen, payFen, coupons } = await priceSample(
      ctx,
      parts,
      ({ nowMs }) => ({
        coupons: [
          issueCoupon({
            template: { ...termsOf(draft), _id: 'preview', validity: { kind: 'fromReceipt', days: 1 } },
            ...{ memberId: ctx.memberId, couponId: 'preview', nowMs },
          }),
        ],
        fees: deliveryFen > 0 ? parts.map(({ storeId }) => ({ ...fee, storeId })) : [],
      }),
    );
    const reason = coupons[0]?.reason;
    return {
      problems: couponProblems(draft),
      ...{ lines, discounts, itemsFen },
      fees: fees.map(({ storeId: _, ...own }) => own),
      payFen: fees.reduce((sum, { amountFen }) => sum + amountFen, payFen),
      ...(reason !== undefined && { reason }),
    };
  },
);
