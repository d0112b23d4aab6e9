import { Text, View } from '@tarojs/components';
import type { ReturnableOrder } from '@fangzhen/contracts';
import { unitsLeft } from '@fangzhen/domain/afterSale/share';
import { Picture, Stepper } from '../../ui';
import { texts } from './texts';

interface LinesFieldProps {
  order: Pick<ReturnableOrder, 'lines' | 'afterSales'>;
  units: number[];
  onChange: (units: number[]) => void;
}

/** Which lines, and how many of each: no more than were not given back yet. */
export function LinesField({ order, units, onChange }: LinesFieldProps) {
  const left = unitsLeft(order);
  return (
    <View className="fz-ask-lines">
      {order.lines.map(({ skuId, title, optionText, picture, qty }, line) => (
        <View key={`${skuId} ${optionText}`} className="fz-ask-line">
          <Picture src={picture} className="fz-ask-line__picture" />
          <View className="fz-ask-line__main">
            <Text className="fz-ask-line__title">{title}</Text>
            <Text className="fz-ask-line__note">
              {[optionText, left[line] === 0 ? texts.gone : texts.left(left[line]!, qty)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </View>
          {left[line]! > 0 && (
            <Stepper
              value={units[line]!}
              max={left[line]}
              onChange={(value) => onChange(units.map((one, i) => (i === line ? value : one)))}
            />
          )}
        </View>
      ))}
    </View>
  );
}
