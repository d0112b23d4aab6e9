import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { ThemeProblem } from '@fangzhen/contracts';
import { TOKEN_WORDS } from '@fangzhen/domain/theme/words';
import { cx, Input } from '../../../ui';
import type { ColorToken } from '../document';
import { typedHex } from '../hex';
import { FixLine } from '../editor/FixLine';
import { swatches } from '../swatches';
import { texts } from '../texts';
import { ColorWheel } from './ColorWheel';

export interface ColorFieldProps {
  token: ColorToken;
  value: string;
  /** For shades of the brand's own among the swatches. */
  primary: string;
  problem?: ThemeProblem;
  /** Its swatches are shown. */
  open: boolean;
  onOpen: () => void;
  onChange: (value: string) => void;
  onFix: (problem: ThemeProblem) => void;
}

/** One colour: what it is for, its value to type, and colours to choose from. */
export function ColorField(props: ColorFieldProps) {
  const { token, value, primary, problem, open, onOpen, onChange, onFix } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText((old) => (typedHex(old) === value ? old : value)), [value]);
  const type = (next: string) => {
    setText(next);
    const hex = typedHex(next);
    if (hex) onChange(hex);
  };
  const wrong = typedHex(text) === undefined;
  return (
    <View className={cx('fz-color', (problem || wrong) && 'fz-color--wrong')}>
      <View className="fz-color__row">
        <View className="fz-color__now" style={`background:${value}`} onClick={onOpen} />
        <View className="fz-color__main" onClick={onOpen}>
          <Text className="fz-color__name">{TOKEN_WORDS[token]}</Text>
          <Text className="fz-color__note">{texts.colors[token]}</Text>
        </View>
        <View className="fz-color__hex">
          <Input value={text} maxLength={7} onChange={type} onDone={() => wrong && setText(value)} />
        </View>
      </View>
      {wrong && <Text className="fz-color__hint">{texts.hexHint}</Text>}
      {problem && !wrong && <FixLine problem={problem} onFix={onFix} />}
      {open && (
        <View className="fz-swatches">
          <ColorWheel value={value} onChange={onChange} />
          {swatches(token, primary).map((hex) => (
            <View
              key={hex}
              className={cx('fz-swatches__one', hex === value && 'fz-swatches__one--on')}
              style={`background:${hex}`}
              onClick={() => onChange(hex)}
            />
          ))}
        </View>
      )}
    </View>
  );
}
