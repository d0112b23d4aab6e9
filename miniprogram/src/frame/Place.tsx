import uniqBy from 'lodash-es/uniqBy';
import { useState } from 'react';
import type { LocalPerson, LocalPlace } from '../cloud/local/people';
import { chosenPlace, choosePlace } from '../cloud/local/session';
import { texts } from './texts';

interface PlaceProps {
  people: LocalPerson[];
  me: LocalPerson;
  onChange: () => void;
}

const OWN = 'own';
const REFUSED = 'refused';

/** Where the person stands: their own place, another one of the demo's, or "location refused". */
export function Place({ people, me, onChange }: PlaceProps) {
  const places = uniqBy(
    people.flatMap(({ place }) => (place ? [place] : [])),
    'city',
  );
  const [value, setValue] = useState(() => {
    const chosen = chosenPlace();
    return chosen === undefined ? OWN : (chosen?.city ?? REFUSED);
  });
  const change = (next: string) => {
    const asked: Record<string, LocalPlace | null | undefined> = { [OWN]: undefined, [REFUSED]: null };
    choosePlace(next in asked ? asked[next] : places.find(({ city }) => city === next));
    setValue(next);
    onChange();
  };
  return (
    <section>
      <h2>{texts.where}</h2>
      <select className="place" value={value} onChange={(event) => change(event.target.value)}>
        <option value={OWN}>{me.place ? `${texts.ownPlace}：${me.place.city}` : texts.ownPlace}</option>
        {places.map(({ city }) => (
          <option key={city}>{city}</option>
        ))}
        <option value={REFUSED}>{texts.refused}</option>
      </select>
    </section>
  );
}
