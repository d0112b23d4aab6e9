import type { Ctx } from '@fangzhen/cloudkit';
import { withTerms, type NewTerms, type PriceTemplate } from '@fangzhen/domain';
import { soonest } from './proposePrices';
import { readTemplate } from './readTemplate';
import { pricesChanged } from './stale';

export interface TermsOfGroup {
  brandId: string;
  /** The brand's template's version that their author saw. */
  version: number;
  terms: readonly NewTerms[];
  /** null: as soon as can be. */
  fromMs: number | null;
}

/**
 * Sets what the group allows a brand, from a time on. Prices that lie outside of it then are refused where somebody wants to buy at them,
 * until they are changed or approved (I13).
 *
 * @returns the brand's template, and when the terms begin.
 * @throws Refusal STALE when the brand's prices were changed since `version`.
 */
export function setTerms(
  ctx: Ctx,
  { brandId, version, terms, fromMs }: TermsOfGroup,
): Promise<{ template: PriceTemplate; fromMs: number }> {
  const beginMs = soonest(ctx, fromMs);
  return ctx.system.transaction(async (tx) => {
    const before = await readTemplate(tx, brandId, { kind: 'brand' });
    if (before.version !== version) throw pricesChanged();
    const template = withTerms(before, terms, { fromMs: beginMs, nowMs: ctx.nowMs });
    await tx.put('priceTemplates', template);
    return { template, fromMs: beginMs };
  });
}
