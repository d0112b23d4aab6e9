import { Text, View } from '@tarojs/components';
import { choosePictures, storePictures, useAction } from '../../cloud';
import { Field, Icon, OpenButton, Picture } from '../../ui';
import { texts } from './texts';

const FOLDER = 'avatars';

interface AvatarFieldProps {
  value: string;
  onChange: (avatar: string) => void;
}

/** My picture: WeChat offers the one I have there. Stored as soon as it is chosen. */
export function AvatarField({ value, onChange }: AvatarFieldProps) {
  const { run, busy, errorMessage } = useAction(async (path: string | undefined) => {
    const [chosen] = path === undefined ? await choosePictures(1) : [path];
    const [stored] = chosen === undefined ? [] : await storePictures(FOLDER, [chosen]);
    if (stored !== undefined) onChange(stored);
  });
  const face = (
    <View
      className="fz-profile__face"
      hoverClass="fz-press"
      onClick={process.env.TARO_ENV === 'h5' ? () => void run(undefined) : undefined}
    >
      {value ? (
        <Picture src={value} shape="round" className="fz-profile__picture" />
      ) : (
        <View className="fz-profile__picture fz-profile__picture--none">
          <Icon name="user" size={32} />
        </View>
      )}
      <Text className="fz-profile__change">{busy ? '…' : texts.changeAvatar}</Text>
    </View>
  );
  return (
    <Field label={texts.avatar} error={errorMessage}>
      {process.env.TARO_ENV === 'h5' ? (
        face
      ) : (
        <OpenButton open="chooseAvatar" onPicture={(path) => void run(path)}>
          {face}
        </OpenButton>
      )}
    </Field>
  );
}
