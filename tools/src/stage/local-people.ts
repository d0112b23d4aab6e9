import type { Person } from '@fangzhen/demo';

/** One of the demo's people as the local cloud's `GET /local/people` tells it to the app's "who am I" switch. */
export type LocalPerson = {
  /** `?as=<id>` in the app's address logs in as this person. */
  id: string;
  name: string;
  /** What the person is, for instance a member in Shanghai, or the clerk of a store. */
  label: string;
  appId: string;
  openId: string;
  unionId: string;
  place?: { lng: number; lat: number; city: string };
};

/** The demo's labels read "name · what the person is". */
export function localPeople(people: Person[]): LocalPerson[] {
  return people.map(({ key, label, appId, openId, unionId, place }) => {
    const [name = '', ...rest] = label.split(' · ');
    const where = place && { place: { lng: place.lng, lat: place.lat, city: place.label } };
    return { id: key, name, label: rest.join(' · '), appId, openId, unionId, ...where };
  });
}
