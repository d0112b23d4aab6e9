import { Text, View } from '@tarojs/components';
import { FIELD_WORDS } from '@fangzhen/domain/theme/words';
import { cx, Field, Icon, Picture } from '../../../ui';
import { texts } from '../texts';

interface PictureFieldProps {
  value: string;
  pictures: string[];
  error?: string;
  onChange: (picture: string) => void;
}

/** One of the brand's own pictures. */
export function PictureField({ value, pictures, error, onChange }: PictureFieldProps) {
  return (
    <Field label={FIELD_WORDS.picture ?? ''} error={error}>
      {pictures.length === 0 && <Text className="fz-module-row__none">{texts.noPictures}</Text>}
      <View className="fz-pictures">
        {pictures.map((picture) => (
          <View
            key={picture}
            className={cx('fz-pictures__one', picture === value && 'fz-pictures__one--on')}
            onClick={() => onChange(picture)}
          >
            <Picture src={picture} ratio={2} />
            {picture === value && (
              <View className="fz-pictures__mark">
                <Icon name="check" size={16} />
              </View>
            )}
          </View>
        ))}
      </View>
    </Field>
  );
}
