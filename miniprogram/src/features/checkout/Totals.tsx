import { Text, View } from '@tarojs/components';
import groupBy from 'lodash-es/groupBy';
import sumBy from 'lodash-es/sumBy';
import type { Fee, Quote } from '@fangzhen/contracts';
import { Card, Price, Row } from '../../ui';
import { texts } from './texts';

/** How the price comes about, line by line: every discount with where it comes from and who bears it (I11). */
export function Totals({ quote }: { quote: Quote }) {
  const units = sumBy(quote.parts, ({ lines }) => sumBy(lines, 'qty'));
  return (
    <Card>
      <Row label={texts.items(units)} value={<Price fen={quote.itemsFen} tone="text" cents />} />
      {quote.discounts.map(({ source, sourceId, title, payer, amountFen }) => (
        <Row
          key={`${sourceId} ${payer}`}
          label={
            <View className="fz-checkout-discount">
              <Text className="fz-checkout-discount__title">
                {source === 'points' ? `${title} · ${texts.pointsUse(quote.points.used)}` : title}
              </Text>
              <Text className="fz-checkout-discount__payer">{texts.payer(payer)}</Text>
            </View>
          }
          value={<Price fen={-amountFen} tone="off" cents />}
        />
      ))}
      {feesOf(quote).map(({ kind, title, amountFen }) => (
        <Row key={kind} label={title} value={<Price fen={amountFen} tone="text" cents />} />
      ))}
      <View className="fz-checkout-sum">
        <Text className="fz-checkout-sum__earn">
          {quote.earnPoints > 0 ? texts.earn(quote.earnPoints) : ''}
        </Text>
        <Text>{texts.pay}</Text>
        <Price fen={quote.payFen} size="l" cents />
      </View>
    </Card>
  );
}

/** Each kind of fee once, also where several stores ask it. */
const feesOf = ({ parts }: Quote): Fee[] =>
  Object.values(
    groupBy(
      parts.flatMap(({ fees }) => fees),
      'kind',
    ),
  ).map((alike) => ({
    ...alike[0]!,
    amountFen: sumBy(alike, 'amountFen'),
  }));
