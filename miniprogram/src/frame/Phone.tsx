import { useEffect, useState, type RefObject } from 'react';
import { clockText } from '../ui/text/clock';

/** The phone's own size; the bezel comes around it. */
const HEIGHT_PX = 812;
const AROUND_PX = 72;

/** The local cloud's clock, which tests and demonstrations move. */
function useCloudClock(): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const look = async () => {
      const { nowMs } = (await (await fetch('/local/clock')).json()) as { nowMs: number };
      setText(clockText(nowMs));
    };
    const quietly = () => void look().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, 10_000);
    return () => clearInterval(timer);
  }, []);
  return text;
}

function useScale(): number {
  const measure = () => Math.min(1, (window.innerHeight - AROUND_PX) / HEIGHT_PX);
  const [scale, setScale] = useState(measure);
  useEffect(() => {
    const onResize = () => setScale(measure());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return scale;
}

interface PhoneProps {
  app: RefObject<HTMLIFrameElement>;
  /** White status bar: the page said its top is dark. */
  light: boolean;
}

/** The app in a phone: the status bar, WeChat's button and the home indicator lie over its window, as on a real one. */
export function Phone({ app, light }: PhoneProps) {
  const [source] = useState(() => `/index.html${location.hash}`);
  const scale = useScale();
  const clock = useCloudClock();
  return (
    <div
      className="phone"
      style={{ transform: `scale(${scale})`, margin: `${(-(1 - scale) * HEIGHT_PX) / 2}px 0` }}
    >
      <iframe ref={app} className="phone__app" src={source} title="小程序" />
      <div className={light ? 'phone__top phone__top--light' : 'phone__top'}>
        <span>{clock}</span>
        <svg width="66" height="12" viewBox="0 0 66 12">
          <path d="M0 8h3v4H0zM5 6h3v6H5zM10 3h3v9h-3zM15 0h3v12h-3z" />
          <path d="M31 2.5c2.6 0 5 1 6.8 2.8l-1.5 1.5A7.5 7.5 0 0 0 31 4.6a7.5 7.5 0 0 0-5.3 2.2l-1.5-1.5A9.6 9.6 0 0 1 31 2.5zM31 6.7c1.4 0 2.7.6 3.7 1.6L31 12l-3.7-3.7c1-1 2.3-1.6 3.7-1.6z" />
          <path
            d="M44 1h18a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H44a2 2 0 0 1-2-2V3c0-1.1.9-2 2-2zm0 1.2a.8.8 0 0 0-.8.8v6c0 .4.4.8.8.8h18c.4 0 .8-.4.8-.8V3a.8.8 0 0 0-.8-.8zM44.5 3.5h13v5h-13z"
            fillRule="evenodd"
          />
        </svg>
      </div>
      <div className={light ? 'phone__capsule phone__capsule--light' : 'phone__capsule'}>
        <i />
        <i />
        <i />
        <b />
        <u />
      </div>
      <div className="phone__indicator" />
    </div>
  );
}
