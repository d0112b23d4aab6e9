import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { Quote } from '@fangzhen/contracts';
import { Button, Price } from '../../ui';
import { texts } from './texts';
import type { useCheckout } from './useCheckout';
import type { QuoteState } from './useQuote';

interface SubmitBarProps {
  quote: Quote;
  state: QuoteState;
  checkout: ReturnType<typeof useCheckout>;
}

/** What it costs and the one button. Only a quote about what is chosen now can be ordered. */
export function SubmitBar({ quote, state, checkout: { submit, unanswered } }: SubmitBarProps) {
  const savedFen = sumBy(quote.discounts, 'amountFen');
  const blocked = state.stale || quote.problems.length > 0 || unanswered;
  return (
    <>
      <View className="fz-checkout-bar">
        <Price fen={quote.payFen} size="l" cents />
        {savedFen > 0 && (
          <View className="fz-checkout-bar__saved">
            <Text>{texts.saved}</Text>
            <Price fen={savedFen} size="s" />
          </View>
        )}
      </View>
      <Button
        size="l"
        className="fz-checkout-bar__key"
        busy={submit.busy}
        disabled={blocked && !submit.busy}
        onTap={() => void submit.run()}
      >
        {quote.payFen > 0 ? texts.submit : texts.submitFree}
      </Button>
    </>
  );
}
