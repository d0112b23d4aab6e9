import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** The page's main action, above the home indicator. Give it to Screen as `footer`: it keeps the content's end clear. */
export function FixedBar({ children }: { children: ReactNode }) {
  return (
    <>
      <View className="fz-fixed-bar-space" />
      <View className="fz-fixed-bar">{children}</View>
    </>
  );
}
