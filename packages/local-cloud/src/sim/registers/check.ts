import { dependencies, forbiddenCycle, isCommitted } from './cycles';
import { appendsOf, readsOf, type Attempt, type History, type Read } from './record';

/**
 * What in a history contradicts strong snapshot isolation with durable commits; empty if nothing does. Lists that are only
 * appended to tell by themselves in which order they were written, so nothing has to be guessed (after Elle: Kingsbury and
 * Alvaro, "Elle: Inferring Isolation Anomalies from Experimental Observations", VLDB 2020; written from the paper's
 * definitions).
 */
export function problemsOf(history: History): string[] {
  const { final } = history;
  const writers = writersOf(history);
  const committed = history.attempts.filter((attempt) => isCommitted(attempt, final));
  const direct = [
    ...lostOrDoubled(history),
    // What did not come to be committed may have seen what was lost with it.
    ...committed.flatMap((attempt) => [
      ...readsOf(attempt).flatMap((read) => wrongRead(attempt, read, final, writers)),
      ...ownWritesUnseen(attempt),
    ]),
  ];
  // Without one order of the appends there is nothing to draw.
  if (direct.length > 0) return direct;
  const cycle = forbiddenCycle(dependencies(history, writers));
  return cycle ? [`no order of the transactions explains what was seen: ${cycle}`] : [];
}

/** Who appended a value. */
export type Writers = Map<number, Attempt>;

function writersOf({ attempts }: History): Writers {
  return new Map(
    attempts.flatMap((attempt) => appendsOf(attempt).map(({ value }) => [value, attempt] as const)),
  );
}

/** Every acknowledged append is there once, no refused one is. */
function lostOrDoubled({ attempts, final }: History): string[] {
  return attempts.flatMap((attempt) =>
    appendsOf(attempt).flatMap(({ key, value }) => {
      const times = (final.get(key) ?? []).filter((one) => one === value).length;
      if (times > 1) return [`${key}: ${value} of ${attempt.name} is there ${times} times`];
      if (times === 0 && attempt.outcome === 'ok')
        return [`${key}: ${value} of ${attempt.name} was acknowledged and is lost`];
      if (times === 1 && attempt.outcome === 'failed')
        return [`${key}: ${value} of ${attempt.name} was refused and is there`];
      return [];
    }),
  );
}

/** A read sees a beginning of the final list, and each writer's appends all or none. */
function wrongRead(
  reader: Attempt,
  { key, seen }: Read,
  final: History['final'],
  writers: Writers,
): string[] {
  const order = final.get(key) ?? [];
  const own = new Set(appendsOf(reader).map(({ value }) => value));
  const others = seen.filter((value) => !own.has(value));
  // Of its own appends those that did not come to be committed stand in no final list.
  if (!others.every((value, i) => order[i] === value))
    return [
      `${key}: ${reader.name} saw [${others.join(' ')}], which is no beginning of [${order.join(' ')}]`,
    ];
  const last = others.at(-1);
  const writer = last === undefined ? undefined : writers.get(last);
  const newest =
    writer &&
    appendsOf(writer)
      .filter((append) => append.key === key)
      .at(-1);
  return newest && newest.value !== last
    ? [`${key}: ${reader.name} saw ${last} of ${writer.name}, but not its later ${newest.value}`]
    : [];
}

/** In one transaction a read shows what the transaction itself appended before it, and the rest never changes. */
function ownWritesUnseen({ name, steps }: Attempt): string[] {
  const expected = new Map<string, readonly number[]>();
  return steps.flatMap((step) => {
    if ('append' in step) {
      const { key, value } = step.append;
      const before = expected.get(key);
      if (before) expected.set(key, [...before, value]);
      return [];
    }
    const { key, seen } = step.read;
    const before = expected.get(key);
    expected.set(key, seen);
    return before && before.join() !== seen.join()
      ? [`${key}: ${name} saw [${seen.join(' ')}] after [${before.join(' ')}] in one transaction`]
      : [];
  });
}
