import type { GrantSegment, GrantState } from '@fangzhen/contracts';
import type { CouponGrant } from '../model/coupon';
import { Refusal } from '../refusal';

/** What its managers may do. Where it goes by itself is not among these. */
const MOVES: Record<'pause' | 'resume' | 'cancel', { from: readonly GrantState[]; to: GrantState }> = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  // Also of one that has not begun: what was set aside goes back.
  cancel: { from: ['starting', 'running', 'paused'], to: 'ending' },
};

/** @throws Refusal STALE with `details.state` when it cannot go there. */
export function moveGrant({ state }: CouponGrant, move: keyof typeof MOVES): Partial<CouponGrant> {
  const { from, to } = MOVES[move];
  if (!from.includes(state)) throw new Refusal('STALE', STATE_TEXTS[state], { state });
  return { state: to, ...(to === 'ending' && { endsAs: 'cancelled' as const }) };
}

const STATE_TEXTS: Record<GrantState, string> = {
  starting: '这次发放正要开始，请稍后刷新再操作',
  running: '这次发放正在进行，请刷新后再操作',
  paused: '这次发放已暂停，请刷新后再操作',
  ending: '这次发放正在结束，请稍后刷新',
  done: '这次发放已经完成',
  cancelled: '这次发放已经取消',
};

/** Whom it is for, in words. */
export function segmentText(
  segment: GrantSegment,
  names: { brand: (id: string) => string; region: (code: string) => string },
): string {
  switch (segment.kind) {
    case 'all':
      return '全部会员';
    case 'brand':
      return `${names.brand(segment.brandId)}的顾客`;
    case 'region':
      return `${names.region(segment.regionCode)}的顾客`;
    case 'list':
      return `指定的 ${segment.memberIds.length} 位会员`;
  }
}
