import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { choosePlace } from '../../cloud';
import { cx, Field, Icon, Input } from '../../ui';
import type { Draft } from './draft';
import { PlaceSheet } from './PlaceSheet';
import { texts } from './texts';

interface PlaceFieldProps {
  draft: Draft;
  onChange: (part: Pick<Draft, 'location' | 'place'>) => void;
  error?: string;
}

/** Where it is: chosen on WeChat's map, which knows the name; in the browser on our drawing, with the name written beside it. */
export function PlaceField({ draft, onChange, error }: PlaceFieldProps) {
  const { location, place } = draft;
  const [open, setOpen] = useState(false);
  const pick = async () => {
    if (!choosePlace) return setOpen(true);
    const chosen = await choosePlace(location);
    if (chosen) onChange({ location: chosen.location, place: chosen.name || place });
  };
  return (
    <Field label={texts.place} error={error}>
      <View className="fz-place" hoverClass="fz-press" onClick={() => void pick()}>
        <Icon name="pin" tone={location ? 'primary' : 'muted'} />
        <Text className={cx('fz-place__name', !location && 'fz-place__name--none')}>
          {location ? place || texts.placeName : texts.placeHint}
        </Text>
        <Icon name="right" size={16} tone="faint" />
      </View>
      {location && !choosePlace && (
        <Input
          value={place}
          onChange={(name) => onChange({ location, place: name })}
          placeholder={texts.placeName}
        />
      )}
      {!choosePlace && (
        <PlaceSheet
          open={open}
          start={location}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            onChange({ location: chosen, place });
            setOpen(false);
          }}
        />
      )}
    </Field>
  );
}
