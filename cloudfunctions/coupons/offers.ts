import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { readOffers } from '../shared/offers';

export const offers = memberAction(contracts.coupons.offers, async ({ brandId }, ctx) => ({
  offers: await readOffers(ctx, brandId),
}));
