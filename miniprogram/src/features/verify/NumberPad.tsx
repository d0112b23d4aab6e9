import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui';
import { texts } from './texts';

interface NumberPadProps {
  onDigit: (digit: string) => void;
  onDelete: () => void;
  onClear: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Keys large enough for a thumb behind a counter. */
export function NumberPad({ onDigit, onDelete, onClear }: NumberPadProps) {
  const key = (digit: string) => (
    <View
      key={digit}
      className="fz-pad__key"
      hoverClass="fz-press-ground"
      hoverStartTime={0}
      hoverStayTime={80}
      onClick={() => onDigit(digit)}
    >
      <Text>{digit}</Text>
    </View>
  );
  return (
    <View className="fz-pad">
      {DIGITS.map(key)}
      <View className="fz-pad__key fz-pad__key--word" hoverClass="fz-press-ground" onClick={onClear}>
        <Text>{texts.clear}</Text>
      </View>
      {key('0')}
      <View className="fz-pad__key fz-pad__key--word" hoverClass="fz-press-ground" onClick={onDelete}>
        <Icon name="left" size={24} />
      </View>
    </View>
  );
}
