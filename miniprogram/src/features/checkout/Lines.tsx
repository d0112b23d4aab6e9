import { Text, View } from '@tarojs/components';
import type { Quote, QuotePart } from '@fangzhen/contracts';
import { Button, Card, Picture, Price, Tag } from '../../ui';
import { keyOf, quotedOf, type CartLine, type StoreCart } from '../cart';
import { texts } from './texts';

interface LinesProps {
  part: QuotePart;
  /** This store's. */
  problems: Quote['problems'];
  shown: StoreCart;
  setQty: (key: string, qty: number) => void;
}

/** What is bought, each line with what it really costs, and with a way out where it cannot be had. */
export function Lines({ shown, ...rest }: LinesProps) {
  return (
    <Card bleed>
      {shown.lines.map((line) => (
        <Line key={keyOf(line)} line={line} others={othersOf(line, shown)} {...rest} />
      ))}
    </Card>
  );
}

/** How many other lines want of the same SKU, with other choices. */
const othersOf = (line: CartLine, { lines }: StoreCart): number =>
  lines.reduce((sum, one) => sum + (one !== line && one.skuId === line.skuId ? one.qty : 0), 0);

interface LineProps extends Omit<LinesProps, 'shown'> {
  line: CartLine;
  others: number;
}

function Line({ line, others, part, problems, setQty }: LineProps) {
  const { skuId, title, optionText, picture, qty } = line;
  const priced = quotedOf(part.lines, line);
  const problem = problems.find((other) => other.skuId === skuId);
  const { unitFen, listUnitFen } = priced ?? line;
  return (
    <View className="fz-checkout-line">
      <Picture src={picture} className="fz-checkout-line__picture" />
      <View className="fz-checkout-line__main">
        <Text className="fz-checkout-line__title">{title}</Text>
        {optionText && <Text className="fz-checkout-line__options">{optionText}</Text>}
        {problem && (
          <LineProblem problem={problem} others={others} onFix={(next) => setQty(keyOf(line), next)} />
        )}
      </View>
      <View className="fz-checkout-line__side">
        <Price fen={unitFen} listFen={listUnitFen} tone="text" />
        <Text className="fz-checkout-line__qty">{texts.times(qty)}</Text>
        {priced && priced.discountFen > 0 && (
          <View className="fz-checkout-line__after">
            <Text>{texts.afterDiscount}</Text>
            <Price fen={priced.payFen} size="s" />
          </View>
        )}
      </View>
    </View>
  );
}

interface LineProblemProps {
  problem: Quote['problems'][number];
  others: number;
  /** 0 takes the line out. */
  onFix: (qty: number) => void;
}

function LineProblem({ problem: { code, available = 0, label }, others, onFix }: LineProblemProps) {
  const left = code === 'SOLD_OUT' ? Math.max(0, available - others) : 0;
  return (
    <View className="fz-checkout-line__problem">
      <Tag tone="danger">{code === 'SOLD_OUT' ? texts.left(left) : (label ?? texts.notSold)}</Tag>
      <Button kind="outline" size="s" onTap={() => onFix(left)}>
        {left > 0 ? texts.toLeft(left) : texts.remove}
      </Button>
    </View>
  );
}
