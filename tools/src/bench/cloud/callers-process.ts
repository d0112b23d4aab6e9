import { getById, insert } from './operations';
import { timed, type Work } from './rounds';
import { sdkDatabase } from './sdk';

/** What a process of callers is asked to do: every caller takes its turns one after another. */
export interface CallersOrder {
  callers: number;
  turnsEach: number;
  from: number;
}

/**
 * Callers with an SDK of their own, told by messages when to begin: `<url of reads> <url of inserts>`. Each turn is a read by id or a
 * durable insert, half of each. Answers every order when it is done.
 */
const [readUrl = '', insertUrl = ''] = process.argv.slice(2);
const [read, write] = [getById(sdkDatabase(readUrl)), insert(sdkDatabase(insertUrl))];
const work: Work = (turn) => (turn % 2 === 0 ? read(turn) : write(turn));

process.on('message', ({ callers, turnsEach, from }: CallersOrder) => {
  const each = Array.from({ length: callers }, (_, caller) =>
    timed(work, from + caller * turnsEach, turnsEach),
  );
  void Promise.all(each).then(() => process.send!('done'));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
