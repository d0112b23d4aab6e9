import { nextTimeMs, wrongField } from './cron';

export interface TimerTrigger {
  name: string;
  /** Seven fields: second minute hour day month weekday year, UTC+8. */
  config: string;
}

/**
 * The timer of a config.json, as a list of none or one: a function may have one, as on the real cloud.
 * @throws naming the file and the field that is not right
 */
export function checkTriggers(file: string, triggers: unknown): TimerTrigger[] {
  if (triggers === undefined || triggers === null) return [];
  if (!Array.isArray(triggers)) throw new Error(`${file}: triggers must be a list`);
  if (triggers.length > 1)
    throw new Error(`${file}: triggers has ${triggers.length} entries; a function may have one timer`);
  return triggers.map((trigger) => check(`${file}: triggers[0]`, (trigger ?? {}) as Record<string, unknown>));
}

/** Documented for a name: 60 characters at most, letters, digits, - and _, beginning with a letter. */
const NAME = /^[A-Za-z][\w-]{0,59}$/;

function check(where: string, { name, type, config }: Record<string, unknown>): TimerTrigger {
  if (type !== 'timer') throw new Error(`${where}.type must be "timer", not ${JSON.stringify(type)}`);
  if (typeof name !== 'string' || !NAME.test(name))
    throw new Error(`${where}.name must begin with a letter: letters, digits, - and _, at most 60`);
  if (typeof config !== 'string') throw new Error(`${where}.config must be a text of seven fields`);
  const wrong = wrongField(config);
  if (wrong) throw new Error(`${where}.config "${config}" is no timer: ${wrong}`);
  try {
    nextTimeMs(config, 0);
  } catch (error) {
    throw new Error(`${where}.config "${config}" is no timer: ${(error as Error).message}`);
  }
  return { name, config };
}
