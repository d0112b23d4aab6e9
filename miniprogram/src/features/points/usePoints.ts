import { useState } from 'react';
import { call, usePages, type Output } from '../../cloud';

export type Statement = Output<'points', 'statement'>;
/** What stands above the ledger. */
export type Account = Omit<Statement, 'entries' | 'nextCursor'>;
export type PointsEntry = Statement['entries'][number];

/** An entry is some five elements: this many are sent to the screen at a time. */
const STEP = 12;

/** The account with its first page of entries, and more of them as the end comes near. */
export function usePoints() {
  const [account, setAccount] = useState<Account>();
  const list = usePages<PointsEntry>(
    'points',
    async (cursor) => {
      const { entries, nextCursor, ...sums } = await call('points', 'statement', { cursor });
      if (cursor === undefined) setAccount(sums);
      return { items: entries, nextCursor };
    },
    { step: STEP, onShow: true },
  );
  return { account, list };
}
