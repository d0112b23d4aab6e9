import { Refusal } from '@fangzhen/cloudkit';
import type { PriceChangeState } from '@fangzhen/contracts';

export const pricesChanged = () => new Refusal('STALE', '这里的价格刚被改过，请刷新后再改');

const NOW: Record<PriceChangeState, string> = {
  submitted: '这次调价正在等待审批',
  approved: '这次调价已经通过',
  returned: '这次调价已被退回',
  withdrawn: '这次调价已经撤回',
};

/** Somebody was faster, or the change never could do this. */
export const changeMoved = (state: PriceChangeState) => new Refusal('STALE', NOW[state], { state });

/** It holds no longer, so there is nothing to take back. */
export const changeOver = () => new Refusal('STALE', '这次调价已经结束');
