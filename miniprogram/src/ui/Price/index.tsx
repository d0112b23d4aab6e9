import { Text, View } from '@tarojs/components';
import { cx } from '../cx';
import { moneyParts } from '../text/money';

export interface PriceProps {
  fen: number;
  /** The list price, struck; shown only where it is higher: it has to be a real one. */
  listFen?: number;
  size?: 'xs' | 's' | 'm' | 'l' | 'xl';
  /** price: what it costs · text: a figure among others · off: a discount, with its sign. */
  tone?: 'price' | 'text' | 'muted' | 'off';
  /** Both decimals even when they are 00, for columns of figures. */
  cents?: boolean;
}

/** An amount in fen: small ¥, tabular figures. */
export function Price({ fen, listFen, size = 'm', tone = 'price', cents }: PriceProps) {
  const { sign, whole, fraction } = moneyParts(fen, cents);
  return (
    <View className={cx(`fz-price fz-price--${size} fz-price--${tone}`)}>
      <Text className="fz-price__yen">{`${sign}¥`}</Text>
      <Text>{whole}</Text>
      {fraction && <Text className="fz-price__fen">{fraction}</Text>}
      {listFen !== undefined && listFen > fen && <StruckPrice fen={listFen} />}
    </View>
  );
}

function StruckPrice({ fen }: { fen: number }) {
  const { whole, fraction } = moneyParts(fen);
  return <Text className="fz-price__struck">{`¥${whole}${fraction}`}</Text>;
}
