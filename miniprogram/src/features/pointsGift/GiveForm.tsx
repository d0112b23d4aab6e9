import { Text, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { call, newId, serverNowMs, useAction, useCall, type Output } from '../../cloud';
import {
  Button,
  Card,
  Cell,
  Empty,
  ErrorState,
  Field,
  go,
  Input,
  momentText,
  Row,
  Screen,
  Skeleton,
} from '../../ui';
import { giftPoints } from './giftPoints';
import { texts } from './texts';

type Giving = Output<'points', 'giving'>;

/** How many points, and a word with them; below it the gifts that still wait. */
export function GiveForm() {
  const { data, error, loading, refresh } = useCall('points', 'giving', {}, { onShow: true });
  if (data) return <Form giving={data} />;
  return (
    <Screen title={texts.title}>
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  );
}

function Form({ giving: { balance, most, waiting } }: { giving: Giving }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  // A tap again after a lost answer is the same gift (I7).
  const key = useRef<{ body: string; id: string }>();
  const points = giftPoints(typed, most);
  const give = useAction(async () => {
    setAsked(true);
    if (points === undefined) return;
    const body = `${points} ${words}`;
    if (key.current?.body !== body) key.current = { body, id: newId() };
    const { gift } = await call('points', 'give', { clientGiftId: key.current.id, points, words });
    key.current = undefined;
    setTyped('');
    setAsked(false);
    go('/store/pages/points-gift/index', { id: gift.id });
  });
  const footer = most > 0 && (
    <Button block size="l" icon="coin" busy={give.busy} onTap={() => void give.run()}>
      {texts.give}
    </Button>
  );
  return (
    <Screen title={texts.title} footer={footer}>
      <View className="fz-points-gift">
        <Card>
          <Row label={texts.balance} value={<Text>{texts.amount(balance)}</Text>} strong />
          <Text className="fz-points-gift__note">{texts.most(most)}</Text>
        </Card>
        {most > 0 ? (
          <Card className="fz-points-gift__fields">
            <Field
              label={texts.points}
              error={asked && points === undefined ? texts.pointsWrong(most) : undefined}
            >
              <Input
                value={typed}
                onChange={setTyped}
                type="number"
                placeholder={texts.pointsHint}
                maxLength={6}
              />
            </Field>
            <Field label={texts.words} hint={texts.note}>
              <Input value={words} onChange={setWords} placeholder={texts.wordsHint} maxLength={30} />
            </Field>
          </Card>
        ) : (
          <Empty icon="coin" title={texts.none} note={texts.noneNote} />
        )}
        {give.errorMessage && <Text className="fz-points-gift__error">{give.errorMessage}</Text>}
        <Waiting gifts={waiting} />
      </View>
    </Screen>
  );
}

function Waiting({ gifts }: { gifts: Giving['waiting'] }) {
  if (gifts.length === 0) return null;
  return (
    <>
      <Text className="fz-points-gift__title">{texts.waitingList}</Text>
      <Card bleed>
        {gifts.map(({ id, points, words, expiresAtMs }) => (
          <Cell
            key={id}
            title={texts.amount(points)}
            note={[words, texts.until(momentText(expiresAtMs, serverNowMs()))].filter(Boolean).join(' · ')}
            onTap={() => go('/store/pages/points-gift/index', { id })}
          />
        ))}
      </Card>
    </>
  );
}
