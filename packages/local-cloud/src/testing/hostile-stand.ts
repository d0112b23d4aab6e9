import type { LogLine } from '../options';
import { testCloud, type TestCloud } from './test-cloud';

/** A cloud to be ill-treated, with a document, a function behind an HTTP route, and short patience. */
export interface HostileStand {
  cloud: TestCloud;
  logs: LogLine[];
  /** It answers, what it held is unharmed, nothing shared is polluted, and it found no mistake of its own. */
  stillWell(): Promise<void>;
}

const HOOK =
  'exports.main = (event) => (event.body === "bad" ? { statusCode: 200, headers: { "x-a": "a\\nb" }, body: "" } : event)';

export async function openHostileStand(): Promise<HostileStand> {
  const logs: LogLine[] = [];
  const files = { 'hook/index.js': HOOK, 'cloud.json': { functions: { hook: { http: ['/hook'] } } } };
  const cloud = await testCloud({ things: {} }, files, { arrivalMs: 1000, onLog: (line) => logs.push(line) });
  await cloud.import('things', [{ _id: 'kept', n: 1, list: [1, 2], o: { a: 1 } }]);
  return {
    cloud,
    logs,
    async stillWell() {
      expect(await (await fetch(`${cloud.url}/local/health`)).json()).toMatchObject({ ready: true });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(await cloud.run(() => 'up')).toBe('up');
      expect(logs.filter(({ level, functionName }) => level === 'error' && functionName === '')).toEqual([]);
    },
  };
}
