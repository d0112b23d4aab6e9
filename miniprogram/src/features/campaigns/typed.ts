import type { CampaignBenefit, CampaignCard, CampaignDraft, CampaignScope, Payer } from '@fangzhen/contracts';
import { DAY_MS, shanghaiDay } from '@fangzhen/domain/time/shanghai';
import { typedYuan } from '../prices/yuanInput';

/** Two of them are one kind of benefit (`bundle`) to the rules, and two to whoever thinks of one. */
export type Kind = Exclude<CampaignBenefit['kind'], 'bundle'> | 'nth' | 'buyGet';

/** Whether so much must be bought for it. */
export const hasThreshold = (kind: Kind): boolean =>
  kind === 'threshold' || kind === 'eachThreshold' || kind === 'percent';

/** What a scope chooses of each kind; empty: all of it. */
export type Chosen = Record<keyof CampaignScope, string[]>;

/** A campaign as it is typed. Amounts in yuan, days as `YYYY-MM-DD`. */
export interface Typed {
  /** Absent: the group's. */
  brandId?: string;
  title: string;
  scopeText: string;
  kind: Kind;
  thresholdYuan: string;
  offYuan: string;
  times: string;
  percentOff: string;
  capYuan: string;
  /** nth: of so many units `last` are cheaper. buyGet: buy `every`, get `last`. */
  every: string;
  last: string;
  /** Of the SKUs that have a member price, by SKU. */
  prices: Readonly<Record<string, string>>;
  /** coupon: which one is given. */
  templateId: string;
  scope: Chosen;
  /** What the threshold counts, where that is something else. */
  counts?: Chosen | undefined;
  exclusive: string;
  payers: Record<Payer, string>;
  firstDay: string;
  lastDay: string;
  count: string;
  budgetYuan: string;
}

const USUAL_DAYS = 30;
export const EVERYTHING: Chosen = {
  brandIds: [],
  storeIds: [],
  regionCodes: [],
  categoryIds: [],
  skuIds: [],
};
const NO_BENEFIT = {
  ...{ kind: 'threshold' as Kind, thresholdYuan: '', offYuan: '', times: '', percentOff: '', capYuan: '' },
  ...{ every: '', last: '', prices: {}, templateId: '' },
};

/** What a new one begins with: for a month from today, and whoever runs it bears it. */
export function newTyped(brandId: string | undefined, nowMs: number): Typed {
  const payers = { group: '', brand: '', store: '' };
  return {
    ...(brandId !== undefined && { brandId }),
    ...{ title: '', scopeText: '', ...NO_BENEFIT, scope: EVERYTHING, exclusive: '' },
    payers: { ...payers, [brandId === undefined ? 'group' : 'brand']: '100' },
    firstDay: shanghaiDay(nowMs).key,
    lastDay: shanghaiDay(nowMs + (USUAL_DAYS - 1) * DAY_MS).key,
    ...{ count: '', budgetYuan: '' },
  };
}

/** One that is kept, as one would type it. */
export function typedOf(card: CampaignCard | CampaignDraft): Typed {
  const { brandId, title, scopeText, benefit, scope, counts, exclusive = '', payers, quota } = card;
  const percent = (who: Payer) => String(payers.find(({ payer }) => payer === who)?.percent ?? '');
  return {
    ...(brandId !== undefined && { brandId }),
    ...{ title, scopeText, ...NO_BENEFIT, ...typedBenefit(benefit), exclusive },
    scope: { ...EVERYTHING, ...scope },
    ...(counts && { counts: { ...EVERYTHING, ...counts } }),
    payers: { group: percent('group'), brand: percent('brand'), store: percent('store') },
    firstDay: shanghaiDay(card.fromMs).key,
    lastDay: shanghaiDay(card.untilMs - 1).key,
    count: quota.count === undefined ? '' : String(quota.count),
    budgetYuan: quota.budgetFen === undefined ? '' : typedYuan(quota.budgetFen),
  };
}

function typedBenefit(benefit: CampaignBenefit): Partial<Typed> {
  switch (benefit.kind) {
    case 'threshold':
    case 'eachThreshold':
      return {
        ...{ kind: benefit.kind, thresholdYuan: typedYuan(benefit.thresholdFen) },
        offYuan: typedYuan(benefit.offFen),
        times: benefit.kind === 'threshold' ? '' : String(benefit.times),
      };
    case 'percent':
      return {
        ...{ kind: 'percent', percentOff: String(benefit.percentOff) },
        thresholdYuan: benefit.thresholdFen === 0 ? '' : typedYuan(benefit.thresholdFen),
        capYuan: benefit.capFen === undefined ? '' : typedYuan(benefit.capFen),
      };
    case 'coupon':
      return {
        ...{ kind: 'coupon', thresholdYuan: typedYuan(benefit.thresholdFen) },
        templateId: benefit.templateId,
      };
    case 'bundle': {
      const { every, last, percentOff } = benefit;
      return percentOff === 100
        ? { kind: 'buyGet', every: String(every - last), last: String(last) }
        : { kind: 'nth', every: String(every), last: String(last), percentOff: String(percentOff) };
    }
    case 'memberPrice':
      return {
        kind: 'memberPrice',
        prices: Object.fromEntries(benefit.prices.map(({ skuId, unitFen }) => [skuId, typedYuan(unitFen)])),
      };
  }
}

/** A list with this in it, or without it if it was. */
export const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
