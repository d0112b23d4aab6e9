import { Text, View } from '@tarojs/components';
import { Icon, lockedColors } from '../../../ui';
import { texts } from '../texts';

const { price, success, warning, danger } = lockedColors;
const rows: { name: string; colors?: string[]; value?: string }[] = [
  { name: texts.price, colors: [price] },
  { name: texts.status, colors: [success, warning, danger] },
  { name: texts.font, value: texts.fontValue },
  { name: texts.logo, value: texts.logoValue },
];

/** What the group keeps the same in every brand. */
export function LockedTokens() {
  return (
    <View className="fz-locked">
      <View className="fz-locked__head">
        <Icon name="lock" size={16} />
        <Text>{texts.locked}</Text>
      </View>
      <Text className="fz-locked__note">{texts.lockedNote}</Text>
      {rows.map(({ name, colors, value }) => (
        <View key={name} className="fz-locked__row">
          <Icon name="lock" size={16} tone="muted" />
          <Text className="fz-locked__name">{name}</Text>
          {colors?.map((color) => (
            <View key={color} className="fz-locked__color" style={`background:${color}`} />
          ))}
          {value && <Text>{value}</Text>}
        </View>
      ))}
    </View>
  );
}
