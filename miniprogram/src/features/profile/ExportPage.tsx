import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';
import type { ExportView } from '@fangzhen/contracts';
import { call, newId, serverNowMs, useAction, useCall } from '../../cloud';
import { Button, Card, Empty, ErrorState, momentText, Row, Screen, Skeleton, toast } from '../../ui';
import { exportTexts as texts } from './exportTexts';
import './style.scss';

/** Copies of all that is kept about me, each by a link. */
export function ExportPage() {
  const { data, error, loading, refresh, setData } = useCall('account', 'exports', {}, { onShow: true });
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  // Kept until it was answered: asked for again after a lost answer it is the same copy (I7).
  const clientExportId = useRef(newId());
  const ask = useAction(async () => {
    setData(await call('account', 'exportData', { clientExportId: clientExportId.current }));
    clientExportId.current = newId();
  });
  return (
    <Screen title={texts.title}>
      <View className="fz-profile">
        <Card className="fz-profile__fields">
          <Text className="fz-profile__line">{texts.note}</Text>
          <Text className="fz-profile__line">{texts.careful}</Text>
          <Button block busy={ask.busy} onTap={() => void ask.run()}>
            {texts.ask}
          </Button>
          {ask.errorMessage && <Text className="fz-profile__error">{ask.errorMessage}</Text>}
        </Card>
        {data ? (
          <Copies exports={data.exports} />
        ) : error ? (
          <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
        ) : (
          <Skeleton kind="card" count={1} />
        )}
      </View>
    </Screen>
  );
}

function Copies({ exports }: { exports: readonly ExportView[] }) {
  if (exports.length === 0) return <Empty icon="receipt" title={texts.none} />;
  const nowMs = serverNowMs();
  return (
    <>
      {exports.map(({ id, askedAtMs, bytes = 0, link }) => (
        <Card key={id} className="fz-profile__fields">
          <Row label={momentText(askedAtMs, nowMs)} value={link ? texts.size(bytes) : ''} />
          {link ? (
            <Button kind="soft" block icon="copy" onTap={() => void copy(link)}>
              {texts.copy}
            </Button>
          ) : (
            <Text className="fz-profile__line">{texts.making}</Text>
          )}
        </Card>
      ))}
    </>
  );
}

async function copy(link: string): Promise<void> {
  await Taro.setClipboardData({ data: link });
  toast(texts.copied, 'success');
}
