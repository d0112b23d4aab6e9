import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { takeFeed } from '@fangzhen/steps/feed/takeFeed';
import { tellFeed } from '@fangzhen/steps/feed/tellFeed';

export const take = staffAction(contracts.events.take, 'events.read', async ({ consumer, takeId }, ctx) => {
  await tellFeed(ctx);
  return takeFeed(ctx, consumer, takeId);
});
