import { Text, View } from '@tarojs/components';
import type { CampaignCard, CampaignState } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { serverNowMs } from '../../../cloud';
import { Card, momentText, Tag, type TagProps } from '../../../ui';
import { texts } from '../texts';
import { MoveKeys } from './MoveKeys';
import { Used } from './Used';

const TONES: Record<CampaignState, TagProps['tone']> = {
  running: 'success',
  draft: 'primary',
  paused: 'warning',
  ended: 'muted',
};
const DAY = 'YYYY-MM-DD';

interface CampaignItemProps {
  campaign: CampaignCard;
  onChanged: () => void;
}

/** One campaign: whose, what it gives, from when to when, what of its quota is gone, and what is wrong with it. */
export function CampaignItem({ campaign, onChanged }: CampaignItemProps) {
  const { title, state, brandName, benefit, scopeText, fromMs, untilMs, payers, problems } = campaign;
  const nowMs = serverNowMs();
  const days = texts.period(shanghaiText(fromMs, DAY), shanghaiText(untilMs - 1, DAY));
  const beyond = nowMs < fromMs ? texts.notYet : nowMs >= untilMs ? texts.over : undefined;
  return (
    <Card className="fz-campaign">
      <View className="fz-campaign__head">
        <Text className="fz-campaign__title">{title}</Text>
        <Tag kind="line">{brandName}</Tag>
        <Tag tone={TONES[state]}>{texts.states[state]}</Tag>
      </View>
      <Text className="fz-campaign__benefit">{texts.benefit(benefit)}</Text>
      <Text className="fz-campaign__note">{scopeText}</Text>
      <Text className="fz-campaign__note">
        {state === 'running' && beyond ? `${days} · ${beyond}` : days}
      </Text>
      <Text className="fz-campaign__note">{texts.bears(payers)}</Text>
      {state !== 'draft' && <Used campaign={campaign} />}
      {state !== 'ended' &&
        problems.map(({ message }) => (
          <Text key={message} className="fz-campaign__problem">
            {message}
          </Text>
        ))}
      <View className="fz-campaign__foot">
        <Text className="fz-campaign__by">
          {texts.by(campaign.changedByName, momentText(campaign.changedAtMs, nowMs))}
        </Text>
        <MoveKeys campaign={campaign} onChanged={onChanged} />
      </View>
    </Card>
  );
}
