import type { LocalCloud } from '../options';

interface Shown {
  /** Words for the data folder; absent: a temporary one. */
  dataDir: string | undefined;
  isLocal: boolean;
  /** Times are shown in this zone. */
  timeZone: string;
}

/** What the command prints when the cloud has started. */
export function banner(
  cloud: Pick<LocalCloud, 'url' | 'functions'>,
  { dataDir, isLocal, timeZone }: Shown,
): string {
  const functions = cloud.functions();
  const width = Math.max(0, ...functions.map(({ name }) => name.length));
  const lines = functions.map(({ name, http, timers }) => {
    const routes = http.map((path) => `/http${path}`);
    const due = timers.map(
      ({ config, nextMs }) =>
        `timer ${config}${nextMs === undefined ? '' : `, next ${inZone(nextMs, timeZone)}`}`,
    );
    return `    ${name.padEnd(width)}  ${[...routes, ...due].join('; ')}`.trimEnd();
  });
  return [
    '',
    ...(isLocal ? [] : [WARNING, '']),
    `  WeChat Cloud on this machine: ${cloud.url}`,
    `  Look at it:                   ${cloud.url}/local/`,
    `  Data:                         ${dataDir ?? 'a temporary folder; --data <folder> keeps it'}`,
    '  Functions:',
    ...(lines.length > 0 ? lines : ['    none yet: a folder with an index.js is one']),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}

const WARNING = `  !! It does not listen on this machine alone. Whoever reaches this port can act as any user, read and
  !! change all data, and run the functions. Use it in a network that you trust, and only as long as you must.`;

export const inZone = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(atMs);
