import { Button as NativeButton, View } from '@tarojs/components';
import { Button, type ButtonProps } from '../Button';

/** Opens WeChat's list of friends, which only a native button may: it lies unseen over ours. The page says what is sent. */
export function ShareButton(props: Omit<ButtonProps, 'onTap'>) {
  return (
    <View className="fz-share">
      <Button {...props} />
      <NativeButton className="fz-share__native" openType="share" />
    </View>
  );
}
