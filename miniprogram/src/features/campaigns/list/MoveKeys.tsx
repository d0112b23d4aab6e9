import { View } from '@tarojs/components';
import type { CampaignCard, CampaignState } from '@fangzhen/contracts';
import { call, CloudError, useAction } from '../../../cloud';
import { Button, confirm, go, toast, type Question } from '../../../ui';
import { EDITOR_PATH } from '../paths';
import { texts } from '../texts';

type Move = 'start' | 'resume' | 'pause' | 'end';

/** Where each state may go from, as the server has it; a paused one is started again. */
const MOVES: Record<CampaignState, readonly Move[]> = {
  draft: ['end', 'start'],
  running: ['end', 'pause'],
  paused: ['end', 'resume'],
  ended: [],
};
const DONE: Record<Move, string> = {
  start: texts.started,
  resume: texts.resumed,
  pause: texts.paused,
  end: texts.ended,
};

function questionOf(move: Move, { title, state }: CampaignCard): Question {
  switch (move) {
    case 'start':
      return { title: texts.startTitle(title), content: texts.startNote, confirmText: texts.start };
    case 'resume':
      return { title: texts.resumeTitle(title), content: texts.resumeNote, confirmText: texts.resume };
    case 'pause':
      return { title: texts.pauseTitle(title), content: texts.pauseNote, confirmText: texts.pause };
    case 'end': {
      const { discardTitle, discardNote: content, discard: confirmText } = texts;
      if (state === 'draft') return { title: discardTitle(title), content, confirmText, danger: true };
      return { title: texts.endTitle(title), content: texts.endNote, confirmText: texts.end, danger: true };
    }
  }
}

interface MoveKeysProps {
  campaign: CampaignCard;
  onChanged: () => void;
}

/** Starts, pauses, goes on with or ends it, each after a question; a draft is edited, what was started is copied. */
export function MoveKeys({ campaign, onChanged }: MoveKeysProps) {
  const { id: campaignId, state, version } = campaign;
  const { run, busy } = useAction(async (move: Move) => {
    if (!(await confirm(questionOf(move, campaign)))) return;
    try {
      await call('campaigns', move === 'resume' ? 'start' : move, { campaignId, version });
      toast(DONE[move], 'success');
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      toast(error.message, 'error');
      if (error.code !== 'STALE' && error.code !== 'NOT_FOUND') return;
    }
    onChanged();
  });
  const label = (move: Move) => (state === 'draft' && move === 'end' ? texts.discard : texts[move]);
  return (
    <View className="fz-campaign__keys">
      {state === 'draft' ? (
        <Button size="s" kind="outline" icon="edit" onTap={() => go(EDITOR_PATH, { id: campaignId })}>
          {texts.edit}
        </Button>
      ) : (
        <Button size="s" kind="outline" icon="copy" onTap={() => go(EDITOR_PATH, { copyOf: campaignId })}>
          {texts.copy}
        </Button>
      )}
      {MOVES[state].map((move) => (
        <Button
          key={move}
          size="s"
          kind={move === 'end' ? 'outline' : 'primary'}
          busy={busy}
          onTap={() => void run(move)}
        >
          {label(move)}
        </Button>
      ))}
    </View>
  );
}
