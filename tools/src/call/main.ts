import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '../lib/friendly-error';
import type { LocalPerson } from '../stage/local-people';
import { request } from './request';

const USAGE = "npm run call -- <function> <action> --as <person> [--input '{…}'] [--port 4173]";

/** The person with this id or name. */
function find(people: LocalPerson[], who: string): LocalPerson {
  const found = people.find(({ id, name }) => id === who || name === who);
  if (found) return found;
  const known = people.map(({ id, name, label }) => `  ${id.padEnd(22)}${name} ${label}`).join('\n');
  throw new FriendlyError(`${USAGE}\nWho calls? --as one of\n${known}`);
}

function parseInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FriendlyError(`--input is not JSON: ${(error as Error).message}`);
  }
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string', default: '' },
      input: { type: 'string', default: '{}' },
      port: { type: 'string', default: '4173' },
    },
  });
  const [fn, action] = positionals;
  if (!fn || !action) throw new FriendlyError(USAGE);
  const input = parseInput(values.input);
  const cloud = `http://127.0.0.1:${values.port}`;
  const person = find(await request<LocalPerson[]>(`${cloud}/local/people`), values.as);
  const { appId, openId, unionId } = person;
  const { token } = await request<{ token: string }>(`${cloud}/local/sessions`, { appId, openId, unionId });
  const event = { action, input, requestId: randomUUID() };
  const answer = await request<{ ok: boolean }>(`${cloud}/call/${fn}`, event, { 'x-local-session': token });
  console.log(JSON.stringify(answer, null, 2));
  return answer.ok ? 0 : 1;
});
