import { localPeople, type LocalPerson, type LocalPlace } from './people';

/** Who this browser is. Kept in localStorage, which the phone frame and the app in it share. */
export interface LocalSession {
  token: string;
  person: LocalPerson;
}

const SESSION = 'fz.local.session';
const PLACE = 'fz.local.place';

function read<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}

/** Logs in as this person: from now on every call is made as them. */
export async function logInAs(person: LocalPerson): Promise<LocalSession> {
  const { appId, openId, unionId } = person;
  const response = await fetch('/local/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appId, openId, unionId }),
  });
  if (!response.ok) throw new Error(`no session: HTTP ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  const session = { token, person };
  if (read<LocalSession>(SESSION)?.person.id !== person.id) clearAppStorage();
  localStorage.setItem(SESSION, JSON.stringify(session));
  return session;
}

/** Another person holds another phone: nothing that the app kept for the last one is there. */
function clearAppStorage(): void {
  for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
}

/** `?as=<id>` in the address names the person; otherwise whoever was last, or the first of the list. */
async function whoToBe(): Promise<LocalPerson> {
  const people = await localPeople();
  const asked = new URLSearchParams(location.search).get('as');
  const kept = read<LocalSession>(SESSION)?.person.id;
  const person = people.find(({ id }) => id === (asked ?? kept)) ?? people[0];
  if (!person) throw new Error('the local cloud knows no people');
  return person;
}

let current: Promise<LocalSession> | undefined;

/** The session of this page. `renew` after the cloud has forgotten it, as it does with a fresh data folder. */
export function localSession(renew = false): Promise<LocalSession> {
  if (!current || renew) {
    const kept = read<LocalSession>(SESSION);
    current = whoToBe().then((person) =>
      kept && kept.person.id === person.id && !renew ? { token: kept.token, person } : logInAs(person),
    );
    current.catch(() => {
      current = undefined;
    });
  }
  return current;
}

/** The place the frame's control set: a place, `null` for "location refused", undefined for the person's own. */
export function chosenPlace(): LocalPlace | null | undefined {
  return read<LocalPlace | null>(PLACE);
}

export function choosePlace(place: LocalPlace | null | undefined): void {
  if (place === undefined) localStorage.removeItem(PLACE);
  else localStorage.setItem(PLACE, JSON.stringify(place));
}
