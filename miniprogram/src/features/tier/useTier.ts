import { useState } from 'react';
import type { GrowthEntryView } from '@fangzhen/contracts';
import { call, usePages, type Output } from '../../cloud';

export type Mine = Omit<Output<'tiers', 'mine'>, 'entries' | 'nextCursor'>;

/** An entry is some five elements: this many are sent to the screen at a time. */
const STEP = 10;

/** Where the caller stands with the first page of the history, and more of it as the end comes near. */
export function useTier() {
  const [mine, setMine] = useState<Mine>();
  const list = usePages<GrowthEntryView>(
    'growth',
    async (cursor) => {
      if (cursor !== undefined) {
        const page = await call('tiers', 'history', { cursor });
        return { items: page.entries, nextCursor: page.nextCursor };
      }
      const { entries, nextCursor, ...standing } = await call('tiers', 'mine', {});
      setMine(standing);
      return { items: entries, nextCursor };
    },
    { step: STEP, onShow: true },
  );
  return { mine, list };
}
