import { useEffect, useState } from 'react';
import { localPeople, type LocalPerson } from '../cloud/local/people';
import { localSession, logInAs } from '../cloud/local/session';

export interface Demo {
  people: LocalPerson[];
  me: LocalPerson;
}

/** The demo's people and who we are. `?as=<id>` has done its work once we are that person: it leaves the address. */
async function load(): Promise<Demo> {
  const [people, { person }] = await Promise.all([localPeople(), localSession()]);
  history.replaceState(null, '', location.pathname + location.hash);
  return { people, me: person };
}

/** `undefined` while loading, `null` when the local cloud cannot be reached. `become` logs in as another. */
export function useDemo(): [demo: Demo | null | undefined, become: (person: LocalPerson) => Promise<void>] {
  const [demo, setDemo] = useState<Demo | null>();
  useEffect(() => {
    load().then(setDemo, () => setDemo(null));
  }, []);
  const become = async (person: LocalPerson) => {
    await logInAs(person);
    setDemo((old) => old && { ...old, me: person });
  };
  return [demo, become];
}
