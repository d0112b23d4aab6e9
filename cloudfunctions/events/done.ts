import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { doneFeed } from '@fangzhen/steps/feed/takeFeed';

export const done = staffAction(contracts.events.done, 'events.read', async ({ consumer, takeId }, ctx) => ({
  next: String(await doneFeed(ctx, consumer, takeId)),
}));
