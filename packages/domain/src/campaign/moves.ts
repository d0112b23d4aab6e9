import type { CampaignState } from '@fangzhen/contracts';
import type { Campaign } from '../model/campaign';
import { Refusal, refuseProblems } from '../refusal';
import { campaignProblems } from './rules';

/** The whole life of a campaign. */
const MOVES: Record<CampaignState, readonly CampaignState[]> = {
  draft: ['running', 'ended'],
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: [],
};

/** Every instance knows of a campaign by then: it is kept for half a minute (`shared/campaigns`). */
export const CAMPAIGN_LEAD_MS = 60_000;

/**
 * What a move changes of a campaign. From its first start on its terms stay.
 *
 * @throws Refusal STALE with `details.state` when it cannot go there; CAMPAIGN_INVALID when it is to run and may not, or its time is over.
 */
export function moveCampaign(campaign: Campaign, to: CampaignState, nowMs: number): Partial<Campaign> {
  const { state, fromMs, untilMs } = campaign;
  if (!MOVES[state].includes(to)) throw new Refusal('STALE', STATE_TEXTS[state], { state });
  if (to !== 'running') return { state: to };
  const beginMs = state === 'draft' ? Math.max(fromMs, nowMs + CAMPAIGN_LEAD_MS) : fromMs;
  refuseProblems('CAMPAIGN_INVALID', [
    ...campaignProblems({ ...campaign, fromMs: beginMs }),
    ...(beginMs < untilMs && nowMs < untilMs
      ? []
      : [{ field: 'time' as const, message: '活动时间已过，请改结束时间' }]),
  ]);
  return { state: to, fromMs: beginMs };
}

const STATE_TEXTS: Record<CampaignState, string> = {
  draft: '这个活动还是草稿，请刷新后再操作',
  running: '这个活动正在进行，请刷新后再操作',
  paused: '这个活动已暂停，请刷新后再操作',
  ended: '这个活动已结束，可以复制后新建',
};
