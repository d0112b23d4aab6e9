import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PointsGiftView } from '@fangzhen/contracts';
import { call, serverNowMs, useAction } from '../../cloud';
import { Button, Card, go, Icon, momentText, replace, Screen, ShareButton, toast } from '../../ui';
import { giftPath } from './giftPath';
import { texts } from './texts';

interface GiftProps {
  gift: PointsGiftView;
  onChange: (gift: PointsGiftView) => void;
}

/** What a link leads to: points with a word, to be received, or to be sent on by whoever gave them. */
export function Gift(props: GiftProps) {
  const { points, words, giverName, mine, state, expiresAtMs } = props.gift;
  return (
    <Screen title={texts.title}>
      <View className="fz-points-gift">
        <Card className="fz-points-gift__card">
          <Icon name="coin" size={32} tone="primary" />
          <Text className="fz-points-gift__from">{mine ? texts.yours : texts.from(giverName)}</Text>
          <Text className="fz-points-gift__points">{texts.amount(points)}</Text>
          {words && <Text className="fz-points-gift__words">{words}</Text>}
          {state === 'waiting' && (
            <Text className="fz-points-gift__note">
              {texts.until(momentText(expiresAtMs, serverNowMs()))}
            </Text>
          )}
          {mine ? <Giver {...props} /> : <Receiver {...props} />}
        </Card>
      </View>
    </Screen>
  );
}

function Giver({ gift: { id, state }, onChange }: GiftProps) {
  const recall = useAction(async () => {
    onChange((await call('points', 'recall', { giftId: id })).gift);
    toast(texts.recalled, 'success');
  });
  return (
    <>
      <Text className="fz-points-gift__state">{texts.states[state]}</Text>
      {state === 'waiting' && (
        <>
          <Share id={id} />
          <Button block kind="ghost" busy={recall.busy} onTap={() => void recall.run()}>
            {texts.recall}
          </Button>
        </>
      )}
      {recall.errorMessage && <Text className="fz-points-gift__error">{recall.errorMessage}</Text>}
    </>
  );
}

/** WeChat opens its list of friends from a button of its own only; a browser has the address to send on. */
function Share({ id }: { id: string }) {
  if (process.env.TARO_ENV === 'h5') {
    const copy = async () => {
      await Taro.setClipboardData({ data: `${location.origin}${location.pathname}#${giftPath(id)}` });
      toast(texts.copied, 'success');
    };
    return (
      <Button block size="l" onTap={() => void copy()}>
        {texts.share}
      </Button>
    );
  }
  return (
    <ShareButton block size="l">
      {texts.share}
    </ShareButton>
  );
}

function Receiver({ gift: { id, state, received }, onChange }: GiftProps) {
  const receive = useAction(async () => onChange((await call('points', 'receive', { giftId: id })).gift));
  if (received)
    return (
      <Button block size="l" onTap={() => replace('/pages/points/index')}>
        {texts.received}
      </Button>
    );
  if (state !== 'waiting')
    return (
      <>
        <Text className="fz-points-gift__state">{texts.gone[state]}</Text>
        <Button block kind="soft" onTap={() => go('/pages/points/index')}>
          {texts.toPoints}
        </Button>
      </>
    );
  return (
    <>
      <Button block size="l" busy={receive.busy} onTap={() => void receive.run()}>
        {texts.receive}
      </Button>
      {receive.errorMessage && <Text className="fz-points-gift__error">{receive.errorMessage}</Text>}
    </>
  );
}
