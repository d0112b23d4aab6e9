import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Quote } from '@fangzhen/contracts';
import { back, Card, Empty, ErrorState, Field, Input, Screen, Skeleton } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import type { StoreCart } from '../cart';
import { useBasket, type Basket } from './basket';
import { CouponRow } from './CouponRow';
import { CouponSheet } from './CouponSheet';
import { Lines } from './Lines';
import { PointsRow } from './PointsRow';
import { StoreBlock } from './StoreBlock';
import { SubmitBar } from './SubmitBar';
import { texts } from './texts';
import { Totals } from './Totals';
import { Unanswered } from './Unanswered';
import { useCheckout } from './useCheckout';
import { useQuote, type QuoteState } from './useQuote';
import './style.scss';

/** `?storeId=<store>`: the cart of that store; with `&direct=1` what was bought at once. */
export function CheckoutPage() {
  const { storeId = '', direct } = useRouter().params;
  const basket = useBasket(storeId, direct === '1');
  const state = useQuote(basket.lines);
  const [note, setNote] = useState('');
  const checkout = useCheckout(storeId, basket, state, note);
  const shown = useShown(basket.lines, checkout.done);
  const theme = useBrandTheme(shown?.brandId);
  const { quote, error, loading, refresh } = state;
  const ready = shown && quote;
  return (
    <Screen
      title={texts.title}
      theme={theme}
      footer={ready && <SubmitBar quote={quote} state={state} checkout={checkout} />}
    >
      {/* What is missing now may be what that very order holds: until it has an answer, nothing is called sold out. */}
      {checkout.unanswered && <Unanswered onRetry={checkout.resend.run} busy={checkout.resend.busy} />}
      {!shown ? (
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
          note={note}
          setNote={setNote}
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

/** Once ordered, the lines leave the cart; the page goes on showing them until it is left itself. */
function useShown(lines: StoreCart | undefined, done: boolean): StoreCart | undefined {
  const last = useRef(lines);
  if (lines) last.current = lines;
  return lines ?? (done ? last.current : undefined);
}

interface ContentProps {
  quote: Quote;
  state: QuoteState;
  shown: StoreCart;
  basket: Basket;
  note: string;
  setNote: (note: string) => void;
}

function Content({ quote, state, shown, basket, note, setNote }: ContentProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <View className="fz-checkout">
      <StoreBlock store={quote.store} />
      {state.error && !state.loading && (
        <ErrorState message={state.error.message} onRetry={() => void state.refresh()} />
      )}
      <Lines quote={quote} basket={basket} shown={shown} />
      <Card bleed>
        <CouponRow quote={quote} state={state} onOpen={() => setChoosing(true)} />
        <PointsRow quote={quote} state={state} />
      </Card>
      <Card bleed>
        <View className="fz-checkout__note">
          <Field label={texts.note}>
            <Input value={note} onChange={setNote} placeholder={texts.noteHint} />
          </Field>
        </View>
      </Card>
      <Totals quote={quote} />
      <CouponSheet
        open={choosing}
        quote={quote}
        onClose={() => setChoosing(false)}
        onChoose={(choice) => {
          state.setCoupon(choice);
          setChoosing(false);
        }}
      />
    </View>
  );
}
