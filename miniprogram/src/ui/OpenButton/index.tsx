import { Button as NativeButton, View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface OpenButtonProps {
  /** What of WeChat's it opens. */
  open: 'share' | 'getPhoneNumber' | 'chooseAvatar';
  children: ReactNode;
  /** getPhoneNumber: a code that the cloud exchanges; not called when they refuse. */
  onCode?: (code: string) => void;
  /** chooseAvatar: where the picture lies on the phone. */
  onPicture?: (path: string) => void;
}

/** Opens something of WeChat's that only a native button may: it lies unseen over what is shown. */
export function OpenButton({ open, children, onCode, onPicture }: OpenButtonProps) {
  return (
    <View className="fz-open">
      {children}
      <NativeButton
        className="fz-open__native"
        openType={open}
        onGetPhoneNumber={({ detail: { code } }) => code && onCode?.(code)}
        onChooseAvatar={({ detail }) => onPicture?.((detail as { avatarUrl: string }).avatarUrl)}
      />
    </View>
  );
}
