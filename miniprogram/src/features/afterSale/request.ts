import type { AfterSaleLine, ReturnableOrder } from '@fangzhen/contracts';
import { afterSaleShare, unitsLeft, type Share, type Worth } from '@fangzhen/domain/afterSale/share';

/** What a person has chosen so far. */
export interface AskDraft {
  /** Units by line. */
  units: number[];
  /** One of the reasons that are offered, and what they wrote. */
  reason: string;
  details: string;
  pictures: string[];
}

export const MOST_PICTURES = 6;

/** Where only one thing can be given back, that is chosen. */
export function emptyAsk(order: Pick<ReturnableOrder, 'lines' | 'afterSales'>): AskDraft {
  const left = unitsLeft(order);
  const only = left.reduce((sum, units) => sum + units, 0) === 1;
  return { units: only ? left : left.map(() => 0), reason: '', details: '', pictures: [] };
}

export const linesOf = ({ units }: Pick<AskDraft, 'units'>): AfterSaleLine[] =>
  units.flatMap((qty, line) => (qty > 0 ? [{ line, qty }] : []));

/** What it would give back, by the very rule that the cloud will use. */
export const shareOf = (order: Worth, draft: Pick<AskDraft, 'units'>): Share =>
  afterSaleShare(order, linesOf(draft));

/** `做错了：要的是热的`. */
export const reasonOf = ({ reason, details }: Pick<AskDraft, 'reason' | 'details'>): string =>
  [reason, details.trim()].filter(Boolean).join('：');
