import { Text } from '@tarojs/components';
import type { TimeSpan } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, spanText } from '../../ui';
import { texts } from './texts';

/** When it will be fetched, where that was chosen. */
export function SlotCard({ slot }: { slot: TimeSpan }) {
  return (
    <Card className="fz-order-address">
      <Text className="fz-order-address__who">{texts.fetchAt}</Text>
      <Text className="fz-order-address__place">{spanText(slot, serverNowMs())}</Text>
    </Card>
  );
}
