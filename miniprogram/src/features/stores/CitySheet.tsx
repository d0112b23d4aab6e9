import { useCall, usePlace } from '../../cloud';
import { Cell, ErrorState, Icon, Sheet, Skeleton } from '../../ui';
import { chooseCity, useChosenCity } from './chosenCity';
import { texts } from './texts';

interface CitySheetProps {
  open: boolean;
  /** The city that is shown now. */
  cityCode?: string;
  onClose: () => void;
}

/** The group's cities, and the way back to where the person is. Asked for when it is opened. */
export function CitySheet({ open, cityCode, onClose }: CitySheetProps) {
  const place = usePlace();
  const chosen = useChosenCity(({ city }) => city);
  const { data, error, loading, refresh } = useCall('stores', 'cities', open ? {} : undefined);
  const choose = (city: Parameters<typeof chooseCity>[0]) => {
    chooseCity(city);
    onClose();
  };
  const mark = <Icon name="check" tone="primary" />;
  return (
    <Sheet open={open} onClose={onClose} title={texts.citySheet}>
      {data ? (
        <>
          {place.status === 'known' && (
            <Cell
              icon="navigate"
              title={texts.whereIAm}
              note={texts.whereIAmNote}
              value={chosen ? undefined : mark}
              plain
              onTap={() => choose(undefined)}
            />
          )}
          {data.cities.map(({ code, name, storeCount }) => (
            <Cell
              key={code}
              icon="pin"
              title={name}
              note={texts.storeCount(storeCount)}
              value={code === cityCode && (chosen || place.status !== 'known') ? mark : undefined}
              plain
              onTap={() => choose({ code, name })}
            />
          ))}
        </>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" />
      )}
    </Sheet>
  );
}
