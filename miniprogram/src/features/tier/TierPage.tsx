import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Card, Cell, Empty, ErrorState, go, ListEnd, momentText, Screen, Skeleton } from '../../ui';
import type { GrowthEntryView } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Benefits } from './Benefits';
import { Standing } from './Standing';
import { texts } from './texts';
import { useTier } from './useTier';
import './style.scss';

/** My tier: where I stand, what is missing, what each tier gives at which brand, and why it is so. */
export function TierPage() {
  const { mine, list } = useTier();
  const { shown, more, error, loading, refresh, grow } = list;
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {mine && shown ? (
        <View className="fz-tier">
          <Standing mine={mine} />
          <Benefits mine={mine} />
          <Text className="fz-tier__title">{texts.history}</Text>
          {shown.length === 0 ? (
            <Empty
              icon="star"
              title={texts.none}
              note={texts.noneNote}
              actionText={texts.noneKey}
              onAction={() => go('/pages/home/index')}
            />
          ) : (
            <>
              <Card bleed>
                {shown.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </Card>
              <ListEnd more={more} error={loading ? undefined : error?.message} onTap={grow} />
            </>
          )}
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <>
          <Skeleton kind="card" count={1} />
          <Skeleton kind="text" count={5} />
        </>
      )}
    </Screen>
  );
}

function Entry({ entry: { kind, growth, atMs, title, orderId, tier } }: { entry: GrowthEntryView }) {
  const note = [texts.kinds[kind], ...(tier ? [texts.moved(tier)] : []), momentText(atMs, serverNowMs())];
  return (
    <Cell
      title={title}
      note={note.join(' · ')}
      value={<Text className={growth > 0 ? 'fz-tier__in' : 'fz-tier__out'}>{texts.signed(growth)}</Text>}
      plain
      onTap={orderId ? () => go('/pages/order/index', { id: orderId }) : undefined}
    />
  );
}
