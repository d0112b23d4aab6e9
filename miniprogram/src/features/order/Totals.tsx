import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { OrderView, Payer } from '@fangzhen/contracts';
import { wholeFee } from '@fangzhen/domain/pricing/fees';
import { Card, Price, Row } from '../../ui';
import { texts } from './texts';

/** How the price came about: each discount with who bears it (I11), what was paid, what came back. */
export function Totals({ order }: { order: OrderView }) {
  const {
    lines,
    itemsFen,
    discounts,
    fees,
    payFen,
    back,
    backFen,
    state,
    usedPoints,
    earnPoints,
    withheldFen,
  } = order;
  const unpaid = state === 'unpaid' || state === 'closed';
  const gone = unpaid || state === 'refunding' || state === 'refunded';
  return (
    <Card>
      <Row label={texts.items(sumBy(lines, 'qty'))} value={<Price fen={itemsFen} tone="text" cents />} />
      {discounts.map(({ source, sourceId, title, payer, amountFen }) => (
        <Off
          key={`${sourceId} ${payer}`}
          title={source === 'points' ? `${title} · ${texts.pointsUsed(usedPoints)}` : title}
          payer={payer}
          offFen={amountFen}
        />
      ))}
      {fees.map(wholeFee).map(({ kind, title, amountFen, free }) => (
        <Row
          key={kind}
          label={free ? texts.freeBy(title, free.by) : title}
          value={<Price fen={amountFen} tone="text" cents />}
        />
      ))}
      {fees
        .flatMap(({ offs = [] }) => offs)
        .map(({ sourceId, title, payer, amountFen }) => (
          <Off key={sourceId} title={title} payer={payer} offFen={amountFen} />
        ))}
      {back !== 'none' && (
        <Row
          label={back === 'part' ? texts.backInPart : texts.refund}
          value={<Price fen={backFen} tone="text" cents />}
        />
      )}
      {withheldFen > 0 && (
        <Row label={texts.withheld} value={<Price fen={withheldFen} tone="text" cents />} />
      )}
      <View className="fz-order-sum">
        <Text className="fz-order-sum__earn">
          {gone || earnPoints === 0
            ? ''
            : state === 'completed'
              ? texts.earned(earnPoints)
              : texts.earn(earnPoints)}
        </Text>
        <Text>{unpaid ? texts.due : texts.paid}</Text>
        <Price fen={payFen} size="l" tone={state === 'unpaid' ? 'price' : 'text'} cents />
      </View>
    </Card>
  );
}

function Off({ title, payer, offFen }: { title: string; payer: Payer; offFen: number }) {
  return (
    <Row
      label={
        <View className="fz-order-discount">
          <Text className="fz-order-discount__title">{title}</Text>
          <Text className="fz-order-discount__payer">{texts.payer(payer)}</Text>
        </View>
      }
      value={<Price fen={-offFen} tone="off" cents />}
    />
  );
}
