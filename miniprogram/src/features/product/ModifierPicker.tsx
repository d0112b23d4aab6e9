import { Text, View } from '@tarojs/components';
import type { ModifierView } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';
import { Chips } from '../../ui';
import { texts } from './texts';
import type { ChosenSku } from './useSkuChoice';

interface ModifierPickerProps {
  modifier: ModifierView;
  chosen: ChosenSku;
}

/** One kind of what can be chosen besides the SKU, each choice with what it adds. A full kind takes no more. */
export function ModifierPicker({ modifier, chosen: { extras, tapExtra } }: ModifierPickerProps) {
  const { name, min, max, choices } = modifier;
  const taken = choices.filter(({ id }) => extras.includes(id)).map(({ id }) => id);
  const full = max > 1 && taken.length >= max;
  return (
    <View>
      <Text className="fz-sku__label">{min === 0 && max > 1 ? texts.upTo(name, max) : name}</Text>
      <Chips
        wrap
        items={choices.map((choice) => ({
          key: choice.id,
          label: choice.priceFen > 0 ? `${choice.name} +${yuan(choice.priceFen)}` : choice.name,
          disabled: full && !taken.includes(choice.id),
        }))}
        value={taken}
        onTap={(id) => tapExtra(modifier, id)}
      />
    </View>
  );
}
