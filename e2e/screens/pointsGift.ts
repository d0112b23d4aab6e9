import { randomUUID } from 'node:crypto';
import type { Stage } from '@fangzhen/tools/stage';

/** A gift of 30 points that waits for whoever has its link. @returns its id */
export async function giftFrom(stage: Pick<Stage, 'call'>, giver: string): Promise<string> {
  const input = { clientGiftId: randomUUID(), points: 30, words: '请你喝一杯' };
  return (await stage.call(giver, 'points', 'give', input)).gift.id;
}
