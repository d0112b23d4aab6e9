import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import type { Quote } from '@fangzhen/contracts';
import { back, Card, Empty, ErrorState, replace, Screen, Skeleton } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import type { StoreCart } from '../cart';
import { choiceFor, choose, useChoiceFor } from '../fulfilment';
import { useBasket, type Basket } from './basket';
import { CouponRow } from './CouponRow';
import { CouponSheet } from './CouponSheet';
import { PartCard } from './PartCard';
import { PointsRow } from './PointsRow';
import { SubmitBar } from './SubmitBar';
import { texts } from './texts';
import { Totals } from './Totals';
import { Unanswered } from './Unanswered';
import { useCheckout, type Notes } from './useCheckout';
import { useQuote, type QuoteState } from './useQuote';
import './style.scss';

/** `?storeId=<store>`, or several with dots between: their carts; with `&direct=1` what was bought at once. */
export function CheckoutPage() {
  const { storeId = '', direct } = useRouter().params;
  const storeIds = useMemo(() => storeId.split('.'), [storeId]);
  const basket = useBasket(storeIds, direct === '1');
  const state = useQuote(basket.carts, useChoiceFor());
  const [notes, setNotes] = useState<Notes>({});
  const checkout = useCheckout(storeIds, basket, state, notes);
  // Emptying the cart is seen before `done` is: without the first two the page would be drawn anew in between.
  const ordering = checkout.submit.busy || checkout.resend.busy || checkout.done;
  const shown = useShown(basket.carts, ordering);
  const theme = useBrandTheme(onlyBrand(shown));
  const switchStore = useSwitchStore(storeIds, basket, direct);
  const { quote, error, loading, refresh } = state;
  const ready = shown.length > 0 && quote;
  return (
    <Screen
      title={texts.title}
      theme={theme}
      footer={ready && <SubmitBar quote={quote} state={state} checkout={checkout} />}
    >
      {/* What is missing now may be what that very order holds: until it has an answer, nothing is called sold out. */}
      {checkout.unanswered && <Unanswered onRetry={checkout.resend.run} busy={checkout.resend.busy} />}
      {shown.length === 0 ? (
        <Empty
          icon="bag"
          title={texts.empty}
          note={texts.emptyNote}
          actionText={texts.emptyKey}
          onAction={back}
        />
      ) : quote ? (
        <Content
          quote={checkout.unanswered ? { ...quote, problems: [] } : quote}
          state={state}
          shown={shown}
          basket={basket}
          onSwitchStore={switchStore}
          notes={notes}
          setNotes={setNotes}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={4} />
      )}
      {checkout.paySheet}
    </Screen>
  );
}

/** Buys the same at another store of the brand, in the same way: the checkout goes on there. */
function useSwitchStore(storeIds: readonly string[], basket: Basket, direct: string | undefined) {
  return (from: string, to: { id: string; name: string }) => {
    const cart = basket.carts.find((one) => one.storeId === from);
    if (cart) choose(to.id, choiceFor(cart));
    basket.moveTo(from, to);
    const storeId = storeIds.map((id) => (id === from ? to.id : id)).join(',');
    replace('/pages/checkout/index', { storeId, direct });
  };
}

/** Once ordered, the lines leave the cart; the page goes on showing them until it is left itself. */
function useShown(carts: readonly StoreCart[], ordering: boolean): readonly StoreCart[] {
  const last = useRef(carts);
  if (carts.length > 0) last.current = carts;
  return carts.length === 0 && ordering ? last.current : carts;
}

/** A checkout of one brand is in its look, one of several in the group's. */
function onlyBrand(carts: readonly StoreCart[]): string | undefined {
  const brandIds = new Set(carts.map(({ brandId }) => brandId));
  return brandIds.size === 1 ? carts[0]!.brandId : undefined;
}

interface ContentProps {
  quote: Quote;
  state: QuoteState;
  shown: readonly StoreCart[];
  basket: Basket;
  onSwitchStore: (from: string, to: { id: string; name: string }) => void;
  notes: Notes;
  setNotes: (notes: Notes) => void;
}

function Content({ quote, state, shown, basket, onSwitchStore, notes, setNotes }: ContentProps) {
  const chosenFor = useChoiceFor();
  const [choosing, setChoosing] = useState(false);
  return (
    <View className="fz-checkout">
      {state.error && !state.loading && (
        <ErrorState message={state.error.message} onRetry={() => void state.refresh()} />
      )}
      {quote.parts.map((part) => {
        const { id } = part.store;
        const cart = shown.find(({ storeId }) => storeId === id);
        return (
          cart && (
            <PartCard
              key={id}
              part={part}
              problems={quote.problems}
              shown={cart}
              choice={chosenFor(cart)}
              onSwitchStore={(store) => onSwitchStore(id, store)}
              setQty={(skuId, qty) => basket.setQty(id, skuId, qty)}
              note={notes[id] ?? ''}
              setNote={(note) => setNotes({ ...notes, [id]: note })}
              sum={quote.parts.length > 1}
            />
          )
        );
      })}
      <Card bleed>
        <CouponRow quote={quote} state={state} onOpen={() => setChoosing(true)} />
        <PointsRow quote={quote} state={state} />
      </Card>
      <Totals quote={quote} />
      <CouponSheet
        open={choosing}
        quote={quote}
        onClose={() => setChoosing(false)}
        choice={state.coupon}
        onChoose={state.setCoupon}
      />
    </View>
  );
}
