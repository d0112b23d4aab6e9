import { create } from 'zustand';
import { storage, usePlace, type Output, type PlaceState } from '../../cloud';

export type CityName = Output<'home', 'open'>['city'];

const KEY = 'city';

/** The city that the person chose; undefined: where the person is. Kept on the phone. */
export const useChosenCity = create<{ city?: CityName }>(() => ({ city: storage.get<CityName>(KEY) }));

export function chooseCity(city: CityName | undefined): void {
  useChosenCity.setState({ city });
  storage.set(KEY, city);
}

export interface Whereabouts {
  place: PlaceState;
  chosen?: CityName;
  /** For a call: the place where it is known, and the city where one was chosen. Undefined while still asking. */
  input?: { at?: { lng: number; lat: number }; cityCode?: string };
}

/** Where to look: by the person's place, by the chosen city, or by neither when the place is not to be had. */
export function useWhereabouts(): Whereabouts {
  const place = usePlace();
  const chosen = useChosenCity(({ city }) => city);
  const at = place.status === 'known' ? place.place : undefined;
  const input = place.status === 'asking' ? undefined : { at, cityCode: chosen?.code };
  return { place, chosen, input };
}
