import { useCallback, useState, type ReactNode } from 'react';
import { PaySheet } from './PaySheet';
import { payOrder, type PayOutcome, type Prepay } from './payOrder';

interface Asked {
  prepay: Prepay;
  answer: (yes: boolean) => void;
}

/**
 * Paying for a page: `payFor(orderId)` does it all and says how it ended; `sheet` has to stand somewhere on the page, for
 * the browser shows its pay sheet there (in WeChat it is nothing).
 */
export function usePayOrder(): { payFor: (orderId: string) => Promise<PayOutcome>; sheet: ReactNode } {
  const [asked, setAsked] = useState<Asked>();
  const payFor = useCallback(
    (orderId: string) =>
      payOrder(orderId, (prepay) => new Promise((answer) => setAsked({ prepay, answer }))).finally(() =>
        setAsked(undefined),
      ),
    [],
  );
  const sheet = process.env.TARO_ENV === 'h5' && (
    <PaySheet prepayPackage={asked?.prepay.package} onAnswer={(yes) => asked?.answer(yes)} />
  );
  return { payFor, sheet };
}
