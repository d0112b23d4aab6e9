import { memberIdOf, type Person } from '@fangzhen/demo';
import { DAY_MS, earn, emptyAccount, spend, type PointsChange, type PointsEntry } from '@fangzhen/domain';
import { MORNING_MS, stranger } from '../../stage';
import type { KillableStage } from '../../testing/killable';

/** The account keeps the sums of two years; all entries lie within. */
const DAYS = 600;
const BATCH = 1_000;

/** A member with a ledger of so many entries, earned and spent by turns: a few lots are left. */
export async function memberWith(stage: KillableStage, entries: number): Promise<Person> {
  const person = stranger(`points-${entries}`);
  const memberId = memberIdOf(person);
  let account = emptyAccount(memberId);
  const ledger: PointsEntry[] = [];
  for (let i = 0; i < entries; i += 1) {
    const nowMs = MORNING_MS - DAYS * DAY_MS + Math.floor((i * DAYS * DAY_MS) / entries);
    const note = { entryId: `bench-${memberId}-${i}`, nowMs, title: '压测', fundedBy: 'group' };
    const lot = { lotId: `l${i}`, points: 10 + (i % 7), expiresAtMs: MORNING_MS + 30 * DAY_MS };
    const change: PointsChange =
      i % 2 === 0 ? earn(account, { ...note, ...lot }) : spend(account, { ...note, points: 10 });
    account = change.account;
    ledger.push(change.entry);
  }
  for (let at = 0; at < ledger.length; at += BATCH)
    await stage.import('pointsEntries', ledger.slice(at, at + BATCH));
  await stage.import('pointsAccounts', [account]);
  await stage.call(person, 'identity', 'login', {});
  return person;
}
