import { isLive, type Campaign, type Order, type QuotaHold } from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import uniqBy from 'lodash-es/uniqBy';
import type { Ledgers } from './ledgers';

/** I4: what is used of a campaign's quota is what its live orders have of it, one part a checkout, and never more than there is. */
export function auditCampaigns(before: Ledgers, now: Ledgers): string[] {
  return now.campaigns.flatMap((campaign) => {
    const own = partsOf(campaign, now.orders);
    const old = before.campaigns.find(({ _id }) => _id === campaign._id);
    const given = partsOf(campaign, before.orders);
    return [
      ...quotaProblems(campaign),
      ...wrongSum(campaign, own.length - given.length, sumBy(own, 'fen') - sumBy(given, 'fen'), old),
      ...strays(campaign, now.orders),
    ];
  });
}

/** What breaks the rule at any instant. */
export function quotaProblems({ _id, quota, usedCount, usedFen }: Campaign): string[] {
  const { count = Infinity, budgetFen = Infinity } = quota;
  const sound = usedCount >= 0 && usedFen >= 0 && usedCount <= count && usedFen <= budgetFen;
  return sound
    ? []
    : [`I4: campaign ${_id} gave ${usedCount} and ${usedFen} fen of ${JSON.stringify(quota)}`];
}

const partsOf = ({ _id }: Campaign, orders: readonly Order[]): QuotaHold[] =>
  uniqBy(
    orders
      .filter(isLive)
      .flatMap(({ quotas = [] }) => quotas)
      .filter(({ campaignId }) => campaignId === _id),
    'key',
  );

function wrongSum(
  { _id, usedCount, usedFen }: Campaign,
  count: number,
  fen: number,
  old: Campaign | undefined,
): string[] {
  const moved = { count: usedCount - (old?.usedCount ?? 0), fen: usedFen - (old?.usedFen ?? 0) };
  return moved.count === count && moved.fen === fen
    ? []
    : [`I4: campaign ${_id} gave ${moved.count} and ${moved.fen} fen, its orders have ${count} and ${fen}`];
}

/** Only what is unpaid holds. */
function strays({ _id, held }: Campaign, orders: readonly Order[]): string[] {
  const unpaid = new Set(
    orders
      .filter(({ state }) => state === 'unpaid')
      .flatMap(({ quotas = [] }) => quotas.map(({ key }) => key)),
  );
  return Object.keys(held)
    .filter((key) => !unpaid.has(key))
    .map((key) => `I4: campaign ${_id} is still held by ${key}`);
}
