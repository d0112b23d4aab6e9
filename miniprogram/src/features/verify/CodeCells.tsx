import { Text, View } from '@tarojs/components';
import { cx } from '../../ui';
import { CODE_LENGTH } from './code';

/** The digits typed so far, in two groups of four as they are read out. */
export function CodeCells({ code, wrong }: { code: string; wrong: boolean }) {
  return (
    <View className={cx('fz-code', wrong && 'fz-code--wrong')}>
      {Array.from({ length: CODE_LENGTH }, (_, i) => (
        <View key={i} className={cx('fz-code__cell', i === code.length && 'fz-code__cell--next')}>
          <Text>{code[i] ?? ''}</Text>
        </View>
      ))}
    </View>
  );
}
