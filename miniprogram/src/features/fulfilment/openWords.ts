import type { StoreCard } from '@fangzhen/contracts';
import { clockText, momentText } from '../../ui/text';
import { texts } from './texts';

/** Until when a store is open, or from when. */
export function openWords({ open }: Pick<StoreCard, 'open'>, nowMs: number): string {
  if (open.state === 'open')
    return open.untilMs === undefined ? texts.openAllDay : texts.openUntil(clockText(open.untilMs));
  return open.opensAtMs === undefined ? texts.closed : texts.opensAt(momentText(open.opensAtMs, nowMs));
}
