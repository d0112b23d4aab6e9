import { View } from '@tarojs/components';
import { typedHex } from '../hex';
import { texts } from '../texts';

interface ColorWheelProps {
  value: string;
  onChange: (hex: string) => void;
}

/** The browser's own colour picker; WeChat has none. */
export function ColorWheel({ value, onChange }: ColorWheelProps) {
  if (process.env.TARO_ENV !== 'h5') return null;
  return (
    <View className="fz-swatches__wheel">
      <input
        type="color"
        value={value}
        aria-label={texts.picker}
        onChange={(event) => onChange(typedHex(event.target.value) ?? value)}
      />
    </View>
  );
}
