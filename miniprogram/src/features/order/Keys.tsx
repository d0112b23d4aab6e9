import { View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { OrderView } from '@fangzhen/contracts';
import { Button, go } from '../../ui';
import { useRepeat } from '../orders';
import { texts } from './texts';
import type { OrderActions } from './useOrderActions';

/** What can be done about the order as it stands: pay, cancel where it is allowed, or order the same again. */
export function Keys({ order, actions: { pay, cancel } }: { order: OrderView; actions: OrderActions }) {
  const { repeat, busy } = useRepeat();
  const { can, state, store, ...rest } = order;
  const unpaid = order.together.filter((other) => other.state === 'unpaid');
  const togetherFen = sumBy(unpaid, 'payFen');
  const card = { ...rest, state, storeId: store.id, storeName: store.name };
  return (
    <View className="fz-order-keys">
      {can.cancel && (
        <Button kind="outline" busy={cancel.busy} disabled={pay.busy} onTap={() => void cancel.run()}>
          {state === 'unpaid' ? texts.cancelKey : texts.refundKey}
        </Button>
      )}
      {can.askAfterSale && (
        <Button kind="outline" onTap={() => go('/store/pages/after-sale/index', { orderId: order.id })}>
          {texts.afterSaleKey}
        </Button>
      )}
      {can.pay ? (
        <Button className="fz-order-keys__main" busy={pay.busy} onTap={() => void pay.run()}>
          {togetherFen > 0 ? texts.payTogether(order.payFen + togetherFen) : texts.payKey}
        </Button>
      ) : (
        <Button
          kind={can.cancel ? 'soft' : 'primary'}
          className="fz-order-keys__main"
          busy={busy}
          onTap={() => repeat(card)}
        >
          {texts.repeat}
        </Button>
      )}
    </View>
  );
}
