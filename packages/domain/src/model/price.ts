import type { PriceChangeState, PricePlace } from '@fangzhen/contracts';
import type { Submission } from '../approval/decide';

/** What holds from a moment on, until something later begins. `seq` decides between two that begin together: the higher. */
export interface FromMoment {
  /** UTC milliseconds. */
  fromMs: number;
  /** The template's version that brought it. */
  seq: number;
}

/** What the group allows for one SKU from a moment on. */
export interface PriceTerms extends FromMoment {
  /** The group's list price. */
  listPriceFen: number;
  /** The range that prices may lie in without being asked for, both ends included. */
  minFen: number;
  maxFen: number;
}

/** One price of one SKU at one place. */
export interface PricePeriod extends FromMoment {
  changeId: string;
  priceFen: number;
  /** When it ends (not included); null: it does not. */
  untilMs: number | null;
  /** The group has looked at it and said yes, also outside of the range. */
  approved: boolean;
}

/** 价格模板 of one place: the prices that hold or will hold there, and, for a brand as a whole, what the group allows. `_id` = placeId(brandId, place). */
export interface PriceTemplate {
  _id: string;
  brandId: string;
  /** Only of one store's own. */
  storeId?: string;
  place: PricePlace;
  version: number;
  /** By SKU; of the whole brand's template only. Without terms a SKU may have its product's price and no other. */
  terms: Record<string, PriceTerms[]>;
  /** By SKU. */
  prices: Record<string, PricePeriod[]>;
}

/** A change of prices at one place, and what became of it: what a template holds came by one of these. */
export interface PriceChange extends Submission {
  /** hash(member, 'prices.propose', client id): proposing the same twice is one change. */
  _id: string;
  brandId: string;
  /** Only for one store's own prices. */
  storeId?: string;
  place: PricePlace;
  state: PriceChangeState;
  /** Of the proposing request's body. */
  fingerprint: string;
  prices: { skuId: string; priceFen: number }[];
  /** When it is to begin. Approved, it says when it does: never before it was decided. */
  fromMs: number;
  untilMs: number | null;
  /** Whether a price lay outside of the range when it was proposed, so that the group had to be asked. */
  outside: boolean;
  note: string;
  /** Who decided, as they call themselves. */
  decidedByName?: string;
  /** Who ended it before its time. */
  ended?: { byMemberId: string; byName: string; atMs: number };
}

/** The id of a place's template. */
export function placeId(brandId: string, place: PricePlace): string {
  switch (place.kind) {
    case 'brand':
      return brandId;
    case 'region':
      return `${brandId}__region_${place.code}`;
    case 'store':
      return `${brandId}__store_${place.storeId}`;
  }
}
