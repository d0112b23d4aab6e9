import { useState } from 'react';
import type { PricePlace } from '@fangzhen/contracts';
import type { Output } from '../../../cloud';
import { Card, Cell, Icon, SearchBar, Segmented, Sheet } from '../../../ui';
import { texts } from '../texts';

type Places = Output<'prices', 'list'>['places'];
const KINDS = ['brand', 'region', 'store'] as const;

interface PlacePickerProps {
  places: Places;
  placeName: string;
  place: PricePlace;
  onChoose: (place: PricePlace) => void;
}

/** Whose prices are looked at: the whole brand's, a city's or district's, or one store's. */
export function PlacePicker({ places, placeName, place, onChoose }: PlacePickerProps) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<PricePlace['kind']>(place.kind);
  const [word, setWord] = useState('');
  const shown = places.filter((one) => one.place.kind === kind && one.name.includes(word.trim()));
  return (
    <>
      <Card bleed>
        <Cell icon="pin" title={texts.place} value={placeName} onTap={() => setOpen(true)} />
      </Card>
      <Sheet open={open} onClose={() => setOpen(false)} title={texts.placeSheet}>
        <Segmented
          items={KINDS.map((key) => ({ key, label: texts.placeKinds[key] }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== 'brand' && <SearchBar value={word} onChange={setWord} placeholder={texts.search} />}
        {shown.map((one) => (
          <Cell
            key={one.name}
            plain
            title={one.name}
            value={one.name === placeName ? <Icon name="check" tone="primary" /> : undefined}
            onTap={() => {
              onChoose(one.place);
              setOpen(false);
            }}
          />
        ))}
      </Sheet>
    </>
  );
}
