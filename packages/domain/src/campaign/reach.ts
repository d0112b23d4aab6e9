import type { CampaignScope } from '@fangzhen/contracts';
import { reachedBy, type ScopedLine } from '../coupon/scope';

/** What a campaign looks at of a cart's line: as a coupon does, and where its store is. */
export interface PlacedLine extends ScopedLine {
  /** GB/T 2260: the store's city and district. */
  regionCodes?: readonly string[];
}

/** The places of the lines that a campaign's scope reaches. */
export function campaignReach(scope: CampaignScope, lines: readonly PlacedLine[]): number[] {
  const { regionCodes } = scope;
  return reachedBy(scope, lines).filter(
    (i) => !regionCodes || (lines[i]!.regionCodes ?? []).some((code) => regionCodes.includes(code)),
  );
}
