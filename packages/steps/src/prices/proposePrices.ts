import { Refusal, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import type { PricePlace } from '@fangzhen/contracts';
import {
  PRICE_LEAD_MS,
  staysInside,
  withPrices,
  type Member,
  type PriceChange,
  type PriceTemplate,
  type Sku,
} from '@fangzhen/domain';
import { readTemplate } from './readTemplate';
import { pricesChanged } from './stale';

export interface Proposal {
  /** The change's id, made from its author's. */
  changeId: string;
  /** Of the request's body. */
  fingerprint: string;
  brandId: string;
  place: PricePlace;
  /** The template's version that its author saw. */
  version: number;
  prices: { sku: Sku; priceFen: number }[];
  /** null: as soon as can be. */
  fromMs: number | null;
  untilMs: number | null;
  note: string;
  by: Member;
}

/** So many periods of one SKU at one place may be planned. */
const MOST_PERIODS = 50;

/**
 * Changes prices at a place, in one transaction with the change's own document: inside of the range they hold from their time on, else the
 * change waits for the group and nothing else is touched (I13). The same proposal again gives the same change.
 *
 * @throws Refusal STALE when the place's prices were changed since `version`; PRICE_INVALID when they would end before
 *   they can begin, or too many are planned; KEY_REUSED.
 */
export function proposePrices(ctx: Ctx, proposal: Proposal): Promise<PriceChange> {
  const { brandId, place } = proposal;
  return ctx.system.transaction(async (tx) => {
    const change = draftOf(ctx, proposal);
    const there = await tx.get('priceChanges', change._id);
    if (there) return sameAs(there, change);

    const template = await readTemplate(tx, brandId, place);
    if (template.version !== proposal.version) throw pricesChanged();
    const { terms } = place.kind === 'brand' ? template : await readTemplate(tx, brandId, { kind: 'brand' });
    const { fromMs, untilMs } = change;
    const inside = proposal.prices.every(({ sku, priceFen }) =>
      staysInside(sku, terms[sku.id], { priceFen, fromMs, untilMs }),
    );
    const made: PriceChange = inside ? change : { ...change, state: 'submitted', outside: true };
    await tx.add('priceChanges', made);
    if (inside) await putPrices(tx, template, made, { approved: false, nowMs: ctx.nowMs });
    return made;
  });
}

function draftOf(ctx: Ctx, proposal: Proposal): PriceChange {
  const { brandId, place, prices, untilMs, note, by } = proposal;
  const fromMs = soonest(ctx, proposal.fromMs);
  if (untilMs !== null && untilMs <= fromMs) throw overAlready();
  return {
    _id: proposal.changeId,
    brandId,
    ...(place.kind === 'store' && { storeId: place.storeId }),
    place,
    state: 'approved',
    fingerprint: proposal.fingerprint,
    prices: prices.map(({ sku, priceFen }) => ({ skuId: sku.id, priceFen })),
    fromMs,
    untilMs,
    outside: false,
    note,
    byMemberId: by._id,
    byName: by.nickname,
    atMs: ctx.nowMs,
  };
}

function sameAs(there: PriceChange, change: PriceChange): PriceChange {
  if (there.fingerprint === change.fingerprint) return there;
  throw new Refusal('KEY_REUSED', '这次调价已经提交过，请重新填写', { changeId: there._id });
}

/** Never before every instance knows of it. */
export const soonest = ({ nowMs }: Ctx, fromMs: number | null): number =>
  Math.max(fromMs ?? 0, nowMs + PRICE_LEAD_MS);

/** A change whose end comes before it could begin. */
export const overAlready = () => new Refusal('PRICE_INVALID', '这次调价的结束时间已经过了，请重新选择时间');

/** Writes the template with a change's prices in it. Throws PRICE_INVALID when too many are planned. */
export async function putPrices(
  tx: Transaction,
  template: PriceTemplate,
  change: PriceChange,
  how: { approved: boolean; nowMs: number },
): Promise<void> {
  const after = withPrices(template, change, how);
  if (change.prices.some(({ skuId }) => (after.prices[skuId]?.length ?? 0) > MOST_PERIODS)) {
    throw new Refusal('PRICE_INVALID', '这件商品已经排了太多次调价，请先撤回一些');
  }
  await tx.put('priceTemplates', after);
}
