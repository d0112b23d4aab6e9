import { Text, View } from '@tarojs/components';
import { choosePictures, storePictures, useAction } from '../../cloud';
import { Field, Icon, Picture } from '../../ui';
import { MOST_PICTURES } from './request';
import { texts } from './texts';

const FOLDER = 'aftersales';

interface PicturesFieldProps {
  value: string[];
  onChange: (pictures: string[]) => void;
}

/** Pictures that show what is wrong: stored as soon as they are chosen. */
export function PicturesField({ value, onChange }: PicturesFieldProps) {
  const add = useAction(async () => {
    const paths = await choosePictures(MOST_PICTURES - value.length);
    onChange([...value, ...(await storePictures(FOLDER, paths))]);
  });
  return (
    <Field label={texts.pictures} hint={texts.picturesHint(MOST_PICTURES)} error={add.errorMessage}>
      <View className="fz-ask-pictures">
        {value.map((picture) => (
          <View key={picture} className="fz-ask-pictures__one">
            <Picture src={picture} ratio={1} />
            <View
              className="fz-ask-pictures__remove"
              hoverClass="fz-press"
              onClick={() => onChange(value.filter((one) => one !== picture))}
            >
              <Icon name="close" size={16} />
            </View>
          </View>
        ))}
        {value.length < MOST_PICTURES && (
          <View
            className="fz-ask-pictures__one fz-ask-pictures__add"
            hoverClass="fz-press"
            onClick={() => void add.run()}
          >
            <Icon name="image" size={24} tone="muted" />
            <Text>{add.busy ? texts.sending : texts.add}</Text>
          </View>
        )}
      </View>
    </Field>
  );
}
