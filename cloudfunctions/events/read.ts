import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { readFeed } from '@fangzhen/steps/feed/readFeed';
import { tellFeed } from '@fangzhen/steps/feed/tellFeed';

/** Only roles of the whole group have it: the feed is not told apart by brand. */
export const read = staffAction(contracts.events.read, 'events.read', async ({ after = '0' }, ctx) => {
  await tellFeed(ctx);
  const { pages, toPage, missedPages } = await readFeed(ctx, Number(after));
  return { events: pages.flatMap(({ events }) => events), next: String(toPage), missedPages };
});
