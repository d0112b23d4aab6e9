import type { LngLat } from '@fangzhen/contracts';
import { chosenPlace, localSession } from './session';

/** Headless browsers have no location: a demo person stands where the seed file or the frame's control says. */
export async function localPlace(): Promise<LngLat | undefined> {
  const chosen = chosenPlace();
  const place = chosen === undefined ? (await localSession()).person.place : chosen;
  return place ? { lng: place.lng, lat: place.lat } : undefined;
}
