import { CronExpressionParser } from 'cron-parser';

/** Years are looked at up to this many; an expression whose year lies further away never runs. */
const YEARS_AHEAD = 5;

/**
 * When a seven-field expression (second minute hour day month weekday year, UTC+8) next comes due.
 * @returns a time after `afterMs`, or undefined if it never does
 * @throws if the expression is not one
 */
export function nextTimeMs(expression: string, afterMs: number): number | undefined {
  const fields = expression.trim().split(/\s+/);
  const year = fields.pop();
  if (fields.length !== 6 || year === undefined)
    throw new Error(`a timer has seven fields, not: ${expression}`);
  const fits = yearTest(year);
  const firstYear = yearOf(afterMs);
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead++) {
    if (!fits(firstYear + ahead)) continue;
    const fromMs = ahead === 0 ? afterMs : startOfYearMs(firstYear + ahead) - 1;
    const dueMs = CronExpressionParser.parse(fields.join(' '), {
      currentDate: new Date(fromMs),
      tz: 'Asia/Shanghai',
    })
      .next()
      .getTime();
    if (yearOf(dueMs) === firstYear + ahead) return dueMs;
  }
  return undefined;
}

const EIGHT_HOURS_MS = 8 * 3_600_000;

const yearOf = (atMs: number) => new Date(atMs + EIGHT_HOURS_MS).getUTCFullYear();

const startOfYearMs = (year: number) => Date.UTC(year, 0, 1) - EIGHT_HOURS_MS;

function yearTest(field: string): (year: number) => boolean {
  const tests = field.split(',').map((part) => {
    const match = /^(?:(\*)|(\d{4})(?:-(\d{4}))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw new Error(`not a year field: ${field}`);
    const [, any, from = '1970', to, step = '1'] = match;
    const last = any || (match[4] && !to) ? 2099 : Number(to ?? from);
    return (year: number) =>
      year >= Number(from) && year <= last && (year - Number(from)) % Number(step) === 0;
  });
  return (year) => tests.some((test) => test(year));
}

const FIELDS = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'year'];

/** What is wrong with an expression, naming the field; undefined if each field is right by itself. */
export function wrongField(expression: string): string | undefined {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== FIELDS.length)
    return `it has ${fields.length} fields; seven are needed: ${FIELDS.join(' ')}`;
  for (const [at, field] of fields.entries()) {
    const alone = FIELDS.map((_, other) => (other === at ? field : '*'));
    try {
      if (at === FIELDS.length - 1) yearTest(field);
      else CronExpressionParser.parse(alone.slice(0, -1).join(' '));
    } catch (error) {
      return `the ${FIELDS[at]} "${field}" is not right (${(error as Error).message})`;
    }
  }
  return undefined;
}
