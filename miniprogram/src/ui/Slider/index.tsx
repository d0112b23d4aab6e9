import { Slider as TaroSlider } from '@tarojs/components';
import { useTheme } from '../theme';

export interface SliderProps {
  value: number;
  min?: number;
  max: number;
  step?: number;
  /** While the finger moves: for the figure beside it, not for work. */
  onMove?: (value: number) => void;
  /** When the finger is lifted. */
  onChange: (value: number) => void;
  disabled?: boolean;
}

/** WeChat's own slider: it follows the finger without our code. Its colours are attributes, hence not variables. */
export function Slider({ value, min = 0, max, step = 1, onMove, onChange, disabled }: SliderProps) {
  const { primary, line } = useTheme();
  return (
    <TaroSlider
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      activeColor={primary}
      backgroundColor={line}
      blockSize={24}
      onChanging={onMove && ((event) => onMove(event.detail.value))}
      onChange={(event) => onChange(event.detail.value)}
    />
  );
}
