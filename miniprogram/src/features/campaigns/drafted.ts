import type { CampaignBenefit, CampaignDraft, CampaignScope, Payer } from '@fangzhen/contracts';
import { campaignProblems, type CampaignProblem } from '@fangzhen/domain/campaign/rules';
import { DAY_MS } from '@fangzhen/domain/time/shanghai';
import { dayOf } from '../prices/period';
import { parseYuan } from '../prices/yuanInput';
import { texts } from './texts';
import { hasThreshold, type Chosen, type Typed } from './typed';

/** Where a problem is shown. */
export type Field = CampaignProblem['field'] | 'title' | 'scopeText' | 'counts' | 'quota' | 'exclusive';
export type Problems = Partial<Record<Field, string>>;

/** What is typed as a campaign, or what is missing to it and which rules of the group's it breaks: one sentence a field. */
export function drafted(typed: Typed): { draft?: CampaignDraft; problems: Problems } {
  const parts = partsOf(typed);
  const problems: Problems = {};
  for (const [field, value] of Object.entries(parts))
    if (typeof value === 'string') problems[field as Field] = value;
  if (Object.keys(problems).length > 0) return { problems };
  const { brandId } = typed;
  const { time, counts, exclusive, ...rest } = parts as Whole;
  const draft: CampaignDraft = {
    ...(brandId !== undefined && { brandId }),
    ...{ title: typed.title.trim(), scopeText: typed.scopeText.trim() },
    ...{ benefit: rest.benefit, scope: rest.scope, payers: rest.payers, quota: rest.quota, ...time },
    ...(counts && { counts }),
    ...exclusive,
  };
  return { draft, problems: firstOfEach(campaignProblems(draft)) };
}

/** The first problem of each field. */
export const firstOfEach = (all: readonly { field: Field; message: string }[]): Problems =>
  Object.fromEntries([...all].reverse().map(({ field, message }) => [field, message]));

type Parts = ReturnType<typeof partsOf>;
type Whole = { [K in keyof Parts]: Exclude<Parts[K], string> };

/** Each field's part of a campaign, or what is wrong with it. */
const partsOf = (typed: Typed) => ({
  title: wordsProblem(typed.title),
  scopeText: wordsProblem(typed.scopeText),
  benefit: benefitOf(typed),
  scope: scopeOf(typed.scope) ?? texts.wrong.scope,
  counts: hasThreshold(typed.kind) && typed.counts ? (scopeOf(typed.counts) ?? texts.wrong.scope) : undefined,
  exclusive: exclusiveOf(typed.exclusive),
  payers: payersOf(typed.payers),
  time: timeOf(typed),
  quota: quotaOf(typed),
});

const wordsProblem = (text: string) => (text.trim().length < 2 ? texts.wrong.words : undefined);

function exclusiveOf(text: string): { exclusive?: string } | string {
  const exclusive = text.trim();
  if (exclusive === '') return {};
  return /^[A-Za-z0-9_-]{1,64}$/.test(exclusive) ? { exclusive } : texts.wrong.exclusive;
}

/** A whole number between the two; undefined for anything else. */
function whole(text: string, min: number, max: number): number | undefined {
  const typed = text.trim();
  const value = /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
  return min <= value && value <= max ? value : undefined;
}

function benefitOf(typed: Typed): CampaignBenefit | string {
  const { kind, wrong } = { kind: typed.kind, wrong: texts.wrong.benefit[typed.kind] };
  const thresholdFen = parseYuan(typed.thresholdYuan);
  const offFen = parseYuan(typed.offYuan);
  switch (kind) {
    case 'threshold':
      return thresholdFen && offFen ? { kind, thresholdFen, offFen } : wrong;
    case 'eachThreshold': {
      const times = whole(typed.times, 1, 100);
      return thresholdFen && offFen && times ? { kind, thresholdFen, offFen, times } : wrong;
    }
    case 'coupon':
      return thresholdFen && typed.templateId ? { kind, thresholdFen, templateId: typed.templateId } : wrong;
    case 'percent':
      return percentOf(typed) ?? wrong;
    case 'nth':
    case 'buyGet':
      return bundleOf(typed) ?? wrong;
    case 'memberPrice': {
      const prices = Object.entries(typed.prices).map(([skuId, text]) => ({
        ...{ skuId, unitFen: parseYuan(text) ?? 0 },
      }));
      const fine = prices.length > 0 && prices.length <= 100 && prices.every(({ unitFen }) => unitFen > 0);
      return fine ? { kind, prices } : wrong;
    }
  }
}

function percentOf({ thresholdYuan, percentOff: typed, capYuan }: Typed): CampaignBenefit | undefined {
  const percentOff = whole(typed, 1, 99);
  const thresholdFen = thresholdYuan.trim() === '' ? 0 : parseYuan(thresholdYuan);
  const capFen = parseYuan(capYuan);
  if (!percentOff || thresholdFen === undefined || (capYuan.trim() !== '' && !capFen)) return undefined;
  return { kind: 'percent', thresholdFen, percentOff, ...(capFen && { capFen }) };
}

function bundleOf({ kind, every: typedEvery, last: typedLast, percentOff: typed }: Typed) {
  const last = whole(typedLast, 1, 19);
  const units = whole(typedEvery, 1, 20);
  const percentOff = kind === 'buyGet' ? 100 : whole(typed, 1, 99);
  if (!last || !units || !percentOff) return undefined;
  const every = kind === 'buyGet' ? units + last : units;
  return every <= 20 && last < every ? { kind: 'bundle' as const, every, last, percentOff } : undefined;
}

const MOST: Record<keyof CampaignScope, number> = {
  ...{ brandIds: 20, storeIds: 100, regionCodes: 50, categoryIds: 50, skuIds: 100 },
};

function scopeOf(chosen: Chosen): CampaignScope | undefined {
  const kinds = Object.keys(MOST) as (keyof CampaignScope)[];
  if (kinds.some((kind) => chosen[kind].length > MOST[kind])) return undefined;
  return Object.fromEntries(kinds.flatMap((kind) => (chosen[kind].length > 0 ? [[kind, chosen[kind]]] : [])));
}

const PAYERS = ['group', 'brand', 'store'] as const satisfies readonly Payer[];

function payersOf(typed: Record<Payer, string>): CampaignDraft['payers'] | string {
  const shares = PAYERS.map((payer) => ({
    ...{ payer, percent: typed[payer].trim() === '' ? 0 : (whole(typed[payer], 0, 100) ?? NaN) },
  })).filter(({ percent }) => percent !== 0);
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (Number.isNaN(sum)) return texts.wrong.payer;
  return sum === 100 ? shares : texts.wrong.payers(sum);
}

function timeOf({ firstDay, lastDay }: Typed): { fromMs: number; untilMs: number } | string {
  const fromMs = dayOf(firstDay);
  const lastMs = dayOf(lastDay);
  if (fromMs === undefined || lastMs === undefined) return texts.wrong.day;
  return fromMs <= lastMs ? { fromMs, untilMs: lastMs + DAY_MS } : texts.wrong.order;
}

function quotaOf({ count: typedCount, budgetYuan }: Typed): CampaignDraft['quota'] | string {
  const count = whole(typedCount, 1, 100_000_000);
  const budgetFen = parseYuan(budgetYuan);
  if (typedCount.trim() !== '' && !count) return texts.wrong.count;
  if (budgetYuan.trim() !== '' && !budgetFen) return texts.wrong.budget;
  return { ...(count && { count }), ...(budgetFen && { budgetFen }) };
}
