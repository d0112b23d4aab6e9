import { Text, View } from '@tarojs/components';
import groupBy from 'lodash-es/groupBy';
import sumBy from 'lodash-es/sumBy';
import type { Fee, Payer, Quote } from '@fangzhen/contracts';
import { wholeFee } from '@fangzhen/domain/pricing/fees';
import { Card, Price, Row } from '../../ui';
import { texts } from './texts';

/** How the price comes about, line by line: every discount with where it comes from and who bears it (I11). */
export function Totals({ quote }: { quote: Quote }) {
  const units = sumBy(quote.parts, ({ lines }) => sumBy(lines, 'qty'));
  return (
    <Card>
      <Row label={texts.items(units)} value={<Price fen={quote.itemsFen} tone="text" cents />} />
      {quote.discounts.map(({ source, sourceId, title, payer, amountFen }) => (
        <Off
          key={`${sourceId} ${payer}`}
          title={source === 'points' ? `${title} · ${texts.pointsUse(quote.points.used)}` : title}
          payer={payer}
          offFen={amountFen}
        />
      ))}
      {feesOf(quote).map((fee) => (
        <Row
          key={fee.kind}
          label={fee.free ? texts.freeBy(fee.title, fee.free) : fee.title}
          value={<Price fen={fee.amountFen} tone="text" cents />}
        />
      ))}
      {feeOffsOf(quote).map(({ sourceId, title, payer, amountFen }) => (
        <Off key={sourceId} title={title} payer={payer} offFen={amountFen} />
      ))}
      {quote.rewards.map(({ campaignId, title }, i) => (
        <Text key={`${campaignId} ${i}`} className="fz-checkout-reward">
          {texts.reward(title)}
        </Text>
      ))}
      <View className="fz-checkout-sum">
        <Text className="fz-checkout-sum__earn">{quote.earnPoints > 0 ? texts.earn(quote) : ''}</Text>
        <Text>{texts.pay}</Text>
        <Price fen={quote.payFen} size="l" cents />
      </View>
    </Card>
  );
}

function Off({ title, payer, offFen }: { title: string; payer: Payer; offFen: number }) {
  return (
    <Row
      label={
        <View className="fz-checkout-discount">
          <Text className="fz-checkout-discount__title">{title}</Text>
          <Text className="fz-checkout-discount__payer">{texts.payer(payer)}</Text>
        </View>
      }
      value={<Price fen={-offFen} tone="off" cents />}
    />
  );
}

const allFees = ({ parts }: Quote): Fee[] => parts.flatMap(({ fees }) => fees);

/** Those alike as one, also where several stores have them. */
const together = <T extends { amountFen: number }>(all: readonly T[], key: keyof T): T[] =>
  Object.values(groupBy(all, key)).map((alike) => ({ ...alike[0]!, amountFen: sumBy(alike, 'amountFen') }));

/** Each kind of fee as it is asked for; what is taken off it stands below. */
const feesOf = (quote: Quote): Fee[] =>
  together(allFees(quote).map(wholeFee), 'kind').map((fee) => ({ ...fee, ...freeOf(quote, fee.kind) }));

/** What the tier has set free of one kind. */
function freeOf(quote: Quote, kind: Fee['kind']): Pick<Fee, 'free'> {
  const alike = allFees(quote).flatMap((fee) => (fee.kind === kind && fee.free ? [fee.free] : []));
  return alike[0] ? { free: { ...alike[0], fen: sumBy(alike, 'fen') } } : {};
}

const feeOffsOf = (quote: Quote) =>
  together(
    allFees(quote).flatMap(({ offs = [] }) => offs),
    'sourceId',
  );
