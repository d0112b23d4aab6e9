import type { LocalPerson } from '../cloud/local/people';
import { texts } from './texts';

interface PeopleProps {
  people: LocalPerson[];
  me: LocalPerson;
  onChoose: (person: LocalPerson) => void;
}

/** Everybody one can be. */
export function People({ people, me, onChoose }: PeopleProps) {
  return (
    <section>
      <h2>{texts.who}</h2>
      <p className="frame__note">{texts.whoNote}</p>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="people__one"
              aria-pressed={person.id === me.id}
              data-person={person.id}
              onClick={() => onChoose(person)}
            >
              <span className="people__face">{person.name.slice(0, 1)}</span>
              <span>
                <b>{person.name}</b>
                <small>{person.label}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
