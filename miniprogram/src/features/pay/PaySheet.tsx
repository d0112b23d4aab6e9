import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { localPayment, type LocalPayment } from '../../cloud';
import { Button, Cell, ErrorState, Icon, Price, Sheet, Skeleton } from '../../ui';
import { texts } from './texts';
import './style.scss';

export interface PaySheetProps {
  /** What is to be paid, as `payments.prepay` gave it; absent: the sheet is closed. */
  prepayPackage?: string;
  onAnswer: (yes: boolean) => void;
}

/** The browser's stand-in for WeChat's own pay sheet; never part of the mini-program. It shows what the local WeChat Pay says. */
export function PaySheet({ prepayPackage, onAnswer }: PaySheetProps) {
  const { payment, failed, retry } = useLocalPayment(prepayPackage);
  const [confirmed, setConfirmed] = useState<string>();
  const confirm = () => {
    setConfirmed(prepayPackage);
    onAnswer(true);
  };
  const payable = payment?.state === 'NOTPAY';
  return (
    <Sheet
      open={prepayPackage !== undefined}
      title={texts.sheetTitle}
      onClose={() => onAnswer(false)}
      footer={
        <Button
          size="l"
          block
          disabled={!payable}
          busy={payable && confirmed === prepayPackage}
          onTap={confirm}
        >
          {texts.confirm}
        </Button>
      }
    >
      {failed ? (
        <ErrorState message={texts.cannotReach} onRetry={retry} />
      ) : payment ? (
        <PaymentView payment={payment} />
      ) : (
        <Skeleton kind="text" count={2} />
      )}
    </Sheet>
  );
}

function PaymentView({ payment }: { payment: LocalPayment }) {
  return (
    <View className="fz-pay">
      <Text className="fz-pay__merchant">{payment.merchantName}</Text>
      <Price fen={payment.amountFen} size="xl" tone="text" cents />
      <Text className="fz-pay__what">{payment.description}</Text>
      <View className="fz-pay__method">
        <Cell
          lead={<Icon name="coin" tone="success" />}
          title={texts.method}
          value={<Icon name="check" tone="success" />}
        />
      </View>
      <Text className="fz-pay__note">{payment.state === 'NOTPAY' ? texts.localNote : texts.cannotPay}</Text>
    </View>
  );
}

function useLocalPayment(prepayPackage: string | undefined) {
  const [payment, setPayment] = useState<LocalPayment>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const asked = useRef<string>();
  useEffect(() => {
    if (prepayPackage === undefined) return;
    asked.current = prepayPackage;
    setPayment(undefined);
    setFailed(false);
    localPayment(prepayPackage).then(
      (found) => asked.current === prepayPackage && setPayment(found),
      () => setFailed(true),
    );
  }, [prepayPackage, turn]);
  return { payment, failed, retry: () => setTurn((last) => last + 1) };
}
