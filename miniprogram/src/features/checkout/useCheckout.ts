import { useEffect, useRef, useState } from 'react';
import type { Quote } from '@fangzhen/contracts';
import { quoteChanges } from '@fangzhen/domain/pricing/quoteChanges';
import { call, CloudError, errorText, newId, storage, useAction } from '../../cloud';
import { confirm, replace, toast } from '../../ui';
import { askedLine, type StoreCart } from '../cart';
import { choiceFor } from '../fulfilment';
import { payTexts, usePayOrder } from '../pay';
import type { Basket } from './basket';
import { pendingOrders, type PlaceRequest } from './pendingOrder';
import { isUnanswered, placeOrder, resendPending, type Placed, type PlaceTools } from './placeOrder';
import { texts } from './texts';
import type { QuoteState } from './useQuote';

const tools: PlaceTools = {
  send: (body) => call('orders', 'place', body),
  pending: pendingOrders(storage, () => Date.now()),
  newId,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** What the shopper tells each store, by its id. */
export type Notes = Readonly<Record<string, string>>;

const requestOf = (quote: Quote, carts: readonly StoreCart[], notes: Notes): PlaceRequest => ({
  parts: quote.parts.map(({ store: { id: storeId }, lines }) => {
    const note = notes[storeId]?.trim();
    const cart = carts.find((one) => one.storeId === storeId);
    return {
      storeId,
      lines: lines.map(askedLine),
      fulfilment: choiceFor(cart ?? { storeId, lines: [] }),
      ...(note && { note }),
    };
  }),
  couponIds: quote.couponIds,
  points: quote.points.used,
  expectedPayFen: quote.payFen,
  quoteVersion: quote.version,
});

/** Placing and paying: what the button does, and what still has no answer from an earlier tap. */
export function useCheckout(storeIds: readonly string[], basket: Basket, state: QuoteState, notes: Notes) {
  const { payFor, sheet } = usePayOrder();
  const [unanswered, setUnanswered] = useState(() => tools.pending.get(storeIds)?.unanswered ?? false);
  const [done, setDone] = useState(false);
  const priceNow = useNewPrice(state);

  const settle = async (placed: Placed, parts: PlaceRequest['parts']) => {
    setUnanswered(false);
    setDone(true);
    basket.ordered(parts);
    if (placed.kind === 'earlier') {
      const { earlierTitle: title, earlier: content, earlierKey: confirmText } = texts;
      await confirm({ title, content, confirmText, cancelText: null });
    } else {
      await payPlaced(placed.orderId, placed.expiresAtMs !== undefined, payFor);
    }
    replace('/pages/order/index', { id: placed.orderId });
  };

  const explain = (error: unknown) => {
    if (isUnanswered(error)) return setUnanswered(true);
    setUnanswered(false);
    if (!(error instanceof CloudError)) throw error;
    if (error.code === 'COUPON_UNUSABLE') state.setCoupon('best');
    if (error.code === 'POINTS_INSUFFICIENT') state.setPoints('max');
    toast(error.message, 'error');
    void state.refresh();
  };

  const submit = useAction(async () => {
    try {
      if (!state.quote) return;
      const asked = (quote: Quote) => requestOf(quote, basket.carts, notes);
      const request = asked(state.quote);
      const placed = await placeAtPrice(request, async () => {
        const quote = await priceNow();
        return quote && asked(quote);
      });
      await settle(placed, request.parts);
    } catch (error) {
      explain(error);
    }
  });
  const resend = useAction(async () => {
    try {
      const sent = tools.pending.get(storeIds)?.body;
      const placed = await resendPending(storeIds, tools);
      if (placed && sent) await settle(placed, sent.parts);
    } catch (error) {
      explain(error);
    }
  });
  return { submit, resend, unanswered, done, dismiss: () => setUnanswered(false), paySheet: sheet };
}

/** Places the order; when its quote does not hold any more, only by the new one, which the person has agreed to where it differs. */
async function placeAtPrice(
  request: PlaceRequest,
  askedAnew: () => Promise<PlaceRequest | undefined>,
): Promise<Placed> {
  try {
    return await placeOrder(request, tools);
  } catch (error) {
    if (!(error instanceof CloudError) || !QUOTE_OVER.has(error.code)) throw error;
    const anew = await askedAnew();
    if (!anew) throw error;
    return placeOrder(anew, tools);
  }
}

const QUOTE_OVER: ReadonlySet<string> = new Set(['PRICE_CHANGED', 'QUOTE_EXPIRED', 'CAMPAIGN_OVER']);

/**
 * A new quote: where it differs the person is asked whether it is fine, and told what has changed; it stands already behind the
 * question. Undefined when they say no.
 */
function useNewPrice({ quote, requote }: QuoteState) {
  const before = useRef(quote);
  useEffect(() => {
    before.current = quote;
  }, [quote]);
  return async (): Promise<Quote | undefined> => {
    const seen = before.current;
    const now = await requote();
    const changes = seen ? quoteChanges(seen, now) : [];
    if (seen?.payFen === now.payFen && changes.length === 0) return now;
    const { priceTitle: title, priceAccept: confirmText } = texts;
    const content = texts.priceChanged(now.payFen, seen?.payFen ?? now.payFen, changes);
    return (await confirm({ title, content, confirmText })) ? now : undefined;
  };
}

/** Whatever comes of paying, the order stands: its own page says how it goes on. */
async function payPlaced(
  orderId: string,
  unpaid: boolean,
  payFor: ReturnType<typeof usePayOrder>['payFor'],
): Promise<void> {
  if (!unpaid) return;
  try {
    const outcome = await payFor(orderId);
    toast(payTexts.outcome[outcome], outcome === 'paid' ? 'success' : 'plain');
  } catch (error) {
    toast(errorText(error), 'error');
  }
}
