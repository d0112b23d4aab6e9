import type { OrderView } from '@fangzhen/contracts';
import { Card, Cell, go, Price } from '../../ui';
import { texts } from './texts';

/** The orders of the same checkout, each with a way to it. */
export function Together({ order: { together } }: { order: OrderView }) {
  if (together.length === 0) return null;
  return (
    <Card bleed>
      {together.map(({ orderId, brandName, storeName, kind, state, payFen }) => (
        <Cell
          key={orderId}
          icon="bag"
          title={texts.togetherWith(brandName)}
          note={`${storeName} · ${texts.headline(state, kind)[0]}`}
          value={<Price fen={payFen} tone="text" cents />}
          onTap={() => go('/pages/order/index', { id: orderId })}
        />
      ))}
    </Card>
  );
}
