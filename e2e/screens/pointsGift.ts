import { randomUUID } from 'node:crypto';
import { DAY_MS, earn, emptyAccount } from '@fangzhen/domain';
import { MORNING_MS, type Stage } from '@fangzhen/tools/stage';
import type { KillableStage } from '@fangzhen/tools/testing';

/** A gift of 30 points that waits for whoever has its link. @returns its id */
export async function giftFrom(stage: Pick<Stage, 'call'>, giver: string): Promise<string> {
  const input = { clientGiftId: randomUUID(), points: 30, words: '请你喝一杯' };
  return (await stage.call(giver, 'points', 'give', input)).gift.id;
}

/** A hundred points for somebody who has had none. */
export async function hundredPoints(
  stage: Pick<KillableStage, 'import' | 'call'>,
  who: string,
): Promise<void> {
  const { id: memberId } = (await stage.call(who, 'home', 'open', {})).member;
  const lot = { lotId: `first-${memberId}`, points: 100, expiresAtMs: MORNING_MS + 100 * DAY_MS };
  const note = { entryId: lot.lotId, nowMs: MORNING_MS, title: '见面礼', fundedBy: 'group' };
  const { account, entry } = earn(emptyAccount(memberId), { ...lot, ...note });
  await stage.import('pointsAccounts', [account]);
  await stage.import('pointsEntries', [entry]);
}
