import { notFound, type Transaction } from '@fangzhen/cloudkit';
import type { PricePlace } from '@fangzhen/contracts';
import { emptyTemplate, placeId, type PriceChange, type PriceTemplate } from '@fangzhen/domain';

/** The prices of a place as a transaction sees them; a place that never had any has an empty template. */
export async function readTemplate(
  tx: Transaction,
  brandId: string,
  place: PricePlace,
): Promise<PriceTemplate> {
  const template = await tx.get('priceTemplates', placeId(brandId, place));
  return template ?? emptyTemplate(brandId, place);
}

/** A change as a transaction sees it. Throws NOT_FOUND. */
export async function readChange(tx: Transaction, changeId: string): Promise<PriceChange> {
  const change = await tx.get('priceChanges', changeId);
  if (!change) throw notFound('调价');
  return change;
}
