import { Text, View } from '@tarojs/components';
import type { ProductView } from '@fangzhen/contracts';
import { Chips, Stepper, Tag } from '../../ui';
import { ModifierPicker } from './ModifierPicker';
import { valueState } from './skuChoice';
import { FEW, texts } from './texts';
import type { ChosenSku } from './useSkuChoice';

/** The options as chips, then how many. What does not exist beside the other choices, or is sold out, cannot be tapped. */
export function SkuPicker({ product, chosen }: { product: ProductView; chosen: ChosenSku }) {
  const { choice, sku, qty, tap, setQty } = chosen;
  const chip = (option: number, value: string) => {
    const state = valueState(product, choice, option, value);
    const label = state === 'soldOut' ? `${value} ${texts.soldOut}` : value;
    return { key: value, label, disabled: state !== 'free' && choice[option] !== value };
  };
  return (
    <View className="fz-sku">
      {product.options.map(({ name, values }, option) => (
        <View key={name}>
          <Text className="fz-sku__label">{name}</Text>
          <Chips
            wrap
            items={values.map((value) => chip(option, value))}
            value={choice[option] === undefined ? [] : [choice[option]]}
            onTap={(value) => tap(option, value)}
          />
        </View>
      ))}
      {product.modifiers.map((modifier) => (
        <ModifierPicker key={modifier.id} modifier={modifier} chosen={chosen} />
      ))}
      {/* An appointment is one. */}
      {!product.service && (
        <View className="fz-sku__qty">
          <Text className="fz-sku__label">{texts.qty}</Text>
          {sku && sku.available > 0 && sku.available <= FEW && (
            <Tag tone="warning">{texts.few(sku.available)}</Tag>
          )}
          <View className="fz-sku__stepper">
            <Stepper value={qty} min={1} max={Math.min(99, sku?.available ?? 1)} onChange={setQty} />
          </View>
        </View>
      )}
    </View>
  );
}
