import type { OrderState } from '@fangzhen/contracts';
import type { TagProps } from '../../ui';

/** warning: waits for the person · primary: under way · success: to be fetched · muted: over. */
export const stateTone: Record<OrderState, TagProps['tone']> = {
  unpaid: 'warning',
  paid: 'primary',
  accepted: 'primary',
  ready: 'success',
  delivering: 'success',
  completed: 'muted',
  missed: 'muted',
  closed: 'muted',
  refunding: 'warning',
  refunded: 'muted',
};
