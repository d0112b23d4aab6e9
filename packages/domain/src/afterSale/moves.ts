import type { AfterSaleState } from '@fangzhen/contracts';
import type { AfterSale } from '../model/afterSale';
import { Refusal } from '../refusal';

/** Who moves an after-sale. `group` decides what is over the store's limit; `system` is the order's own doing. */
export type AfterSaleActor = 'member' | 'store' | 'group' | 'system' | 'wechatPay';

/** The whole life of an after-sale (I10). */
const MOVES: Record<AfterSaleState, Partial<Record<AfterSaleState, readonly AfterSaleActor[]>>> = {
  asked: {
    refunding: ['store'],
    forwarded: ['store'],
    refused: ['store'],
    // `system`: the whole order was given back meanwhile.
    withdrawn: ['member', 'system'],
  },
  forwarded: { refunding: ['group'], refused: ['group'], withdrawn: ['member', 'system'] },
  // `system`: nothing had been paid for it.
  refunding: { refunded: ['wechatPay', 'system'] },
  refused: {},
  withdrawn: {},
  refunded: {},
};

/** Waits for somebody to decide. */
export const isOpen = ({ state }: Pick<AfterSale, 'state'>): boolean =>
  state === 'asked' || state === 'forwarded';

/** It was agreed to: its units are given back, and so is its money, or will be. */
export const isAgreed = ({ state }: Pick<AfterSale, 'state'>): boolean =>
  state === 'refunding' || state === 'refunded';

/** @throws Refusal AFTER_SALE_STATE with `details.state` when it cannot go there from where it stands. */
export function moveAfterSale(afterSale: AfterSale, to: AfterSaleState, by: AfterSaleActor): AfterSale {
  const { state } = afterSale;
  if (!MOVES[state][to]?.includes(by))
    throw new Refusal('AFTER_SALE_STATE', `这笔售后${STATE_TEXTS[state]}，请刷新后再看`, { state });
  return { ...afterSale, state: to };
}

const STATE_TEXTS: Record<AfterSaleState, string> = {
  asked: '正等门店处理',
  forwarded: '已转集团处理',
  refused: '已被拒绝',
  withdrawn: '已撤销',
  refunding: '已同意，正在退款',
  refunded: '已退款',
};
