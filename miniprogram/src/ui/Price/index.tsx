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

/**
 * An amount in fen: small ¥, tabular figures. Few elements and short class names, here as in every part that lists are
 * made of: WeChat is sent each of them for each item.
 */
export function Price({ fen, listFen, size = 'm', tone = 'price', cents }: PriceProps) {
  const { sign, whole, fraction } = moneyParts(fen, cents);
  return (
    <View
      className={cx('fz-price', size !== 'm' && `fz-price--${size}`, tone !== 'price' && `fz-price--${tone}`)}
    >
      {`${sign}¥`}
      <Text className="fz-price__whole">{whole}</Text>
      {fraction}
      {listFen !== undefined && listFen > fen && <StruckPrice fen={listFen} />}
    </View>
  );
}

function StruckPrice({ fen }: { fen: number }) {
  const { whole, fraction } = moneyParts(fen);
  return <Text className="fz-price__struck">{`¥${whole}${fraction}`}</Text>;
}
