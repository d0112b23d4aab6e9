import { useEffect, useRef, useState } from 'react';
import type { LocalPerson } from '../cloud/local/people';
import { People } from './People';
import { Phone } from './Phone';
import { Place } from './Place';
import { texts } from './texts';
import { useDemo } from './useDemo';

/** Below this there is no room for a phone beside the list: the page is the list alone. */
const isWide = () => window.matchMedia('(min-width: 900px)').matches;

/** The local cloud's page for wide windows: the app in a phone, and around it who and where one is. */
export function Frame() {
  const [demo, become] = useDemo();
  const app = useRef<HTMLIFrameElement>(null);
  const light = usePageInFront(app);
  if (demo === null) return <p className="failed">{texts.failed}</p>;
  if (!demo) return null;

  const restart = (path?: string) => {
    const inside = app.current?.contentWindow;
    if (!inside) return location.assign('/');
    if (path) inside.location.hash = path;
    inside.location.reload();
  };
  const choose = async (person: LocalPerson) => {
    await become(person);
    restart('/pages/home/index');
  };
  return (
    <main className="frame">
      <aside className="frame__side">
        <h1>{texts.title}</h1>
        <p className="frame__note">{texts.subtitle}</p>
        <People people={demo.people} me={demo.me} onChoose={(person) => void choose(person)} />
      </aside>
      {isWide() && <Phone app={app} light={light} />}
      <aside className="frame__side frame__side--right">
        <Place key={demo.me.id} people={demo.people} me={demo.me} onChange={() => restart()} />
        <h2>{texts.console}</h2>
        <p className="frame__note">{texts.consoleNote}</p>
        <a className="frame__link" href="/#/console/pages/theme/index" target="_blank" rel="noreferrer">
          {texts.openConsole}
        </a>
        <p className="frame__note frame__foot">
          <a href="/local/" target="_blank" rel="noreferrer">
            {texts.inspect}
          </a>
          <br />
          {texts.inspectNote}
        </p>
      </aside>
    </main>
  );
}

/** Keeps the address in step with the app's page, so that a reload comes back to it; tells which ink its top needs. */
function usePageInFront(app: React.RefObject<HTMLIFrameElement>): boolean {
  const [light, setLight] = useState(false);
  useEffect(() => {
    const onMessage = ({ data, origin }: MessageEvent<{ type?: string; light?: boolean }>) => {
      if (origin !== location.origin || data.type !== 'fz-page') return;
      setLight(Boolean(data.light));
      const hash = app.current?.contentWindow?.location.hash;
      if (hash) history.replaceState(null, '', hash);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [app]);
  return light;
}
