import type { Database } from '@fangzhen/local-cloud/sim';
import type { Ledgers } from '@fangzhen/tools/audit';

const COLLECTIONS: Record<keyof Ledgers, string> = {
  orders: 'orders',
  stock: 'stock',
  moves: 'stockMoves',
  coupons: 'coupons',
  couponGrants: 'couponGrants',
  templates: 'couponTemplates',
  accounts: 'pointsAccounts',
  entries: 'pointsEntries',
  gifts: 'pointsGifts',
  members: 'members',
  merges: 'memberMerges',
  notices: 'paymentNotices',
  slots: 'pickupSlots',
  calendars: 'calendars',
  campaigns: 'campaigns',
  sessions: 'tableSessions',
  feed: 'feedPages',
  refundDays: 'refundDays',
  adjustmentDays: 'adjustmentDays',
  adjustments: 'pointsAdjustments',
  stores: 'stores',
  growth: 'growthAccounts',
  growthEntries: 'growthEntries',
  tierRules: 'tierRules',
};

/** Reads everything that the rules speak of, at this instant; what has not been written since the last time is not read again. */
export function ledgerReader(): (database: Database) => Ledgers {
  const kept = new Map<string, { database: Database; batch: number; docs: unknown[] }>();
  const read = (database: Database, name: string): unknown[] => {
    const collection = database.collection(name);
    const { writeBatch: batch } = collection;
    const known = kept.get(name);
    if (known?.database === database && known.batch === batch) return known.docs;
    const docs = [...collection.all()].map(({ doc }) => doc);
    // A batch that is still open may bring more, under the same number.
    if (batch < database.store.file.currentBatch) kept.set(name, { database, batch, docs });
    else kept.delete(name);
    return docs;
  };
  return (database) =>
    Object.fromEntries(
      Object.entries(COLLECTIONS).map(([key, name]) => [key, read(database, name)]),
    ) as unknown as Ledgers;
}
