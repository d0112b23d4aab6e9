import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AbnormalRefund } from '@fangzhen/contracts';
import { serverNowMs, useCall } from '../../cloud';
import { Button, Card, momentText, Price, Tag, type TagProps } from '../../ui';
import { FinishSheet } from './FinishSheet';
import { texts } from './texts';

const { abnormal } = texts;
const TONES: Record<AbnormalRefund['state'], TagProps['tone']> = {
  open: 'danger',
  asked: 'warning',
  done: 'success',
};

/** Refunds that payers' accounts did not take, those that wait for somebody first; nothing where there are none. */
export function AbnormalRefunds() {
  const { data, refresh } = useCall('finance', 'abnormalRefunds', {}, { onShow: true });
  const [chosen, setChosen] = useState<AbnormalRefund>();
  if (!data || data.refunds.length === 0) return null;
  return (
    <View className="fz-abnormal">
      <Text className="fz-days__title">{abnormal.title}</Text>
      <Card bleed>
        {data.refunds.map((refund) => (
          <RefundRow key={refund.id} refund={refund} onFinish={() => setChosen(refund)} />
        ))}
      </Card>
      <FinishSheet
        key={chosen?.id}
        refund={chosen}
        onClose={() => setChosen(undefined)}
        onSent={() => {
          setChosen(undefined);
          void refresh();
        }}
      />
    </View>
  );
}

function RefundRow({ refund, onFinish }: { refund: AbnormalRefund; onFinish: () => void }) {
  const { orderId, refundFen, atMs, state, asked } = refund;
  const last = asked.at(-1);
  return (
    <View className="fz-finding">
      <View className="fz-finding__line">
        <Price fen={refundFen} tone="text" cents />
        <Tag tone={TONES[state]}>{abnormal.states[state]}</Tag>
      </View>
      <View className="fz-finding__line">
        <Text className="fz-finding__order">{orderId}</Text>
        <Text className="fz-finding__detail">{momentText(atMs, serverNowMs())}</Text>
      </View>
      {last && (
        <Text className="fz-finding__detail">
          {abnormal.asked(last.byName, last.to, momentText(last.atMs, serverNowMs()))}
        </Text>
      )}
      {state === 'open' && (
        <View className="fz-report__keys">
          <Button kind="soft" size="s" onTap={onFinish}>
            {abnormal.finish}
          </Button>
        </View>
      )}
    </View>
  );
}
