/** A place of the demo: GCJ-02. */
export interface LocalPlace {
  lng: number;
  lat: number;
  city: string;
}

/** One WeChat identity that the local cloud knows from its seed file. */
export interface LocalPerson {
  /** Stable over restarts: `?as=<id>` logs in as this person. */
  id: string;
  name: string;
  /** What the person is: 会员, 店员 and of which store, … */
  label: string;
  appId: string;
  openId: string;
  unionId?: string;
  place?: LocalPlace;
}

let people: Promise<LocalPerson[]> | undefined;

/** The demo's people, asked for once. */
export function localPeople(): Promise<LocalPerson[]> {
  people ??= fetch('/local/people').then((response) => response.json() as Promise<LocalPerson[]>);
  people.catch(() => {
    people = undefined;
  });
  return people;
}
