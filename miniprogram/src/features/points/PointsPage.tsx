import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Fragment } from 'react';
import { serverNowMs } from '../../cloud';
import { Card, Cell, Empty, ErrorState, go, ListEnd, momentText, Screen, Skeleton } from '../../ui';
import { Account } from './Account';
import { texts } from './texts';
import { usePoints, type Account as AccountView, type PointsEntry } from './usePoints';
import './style.scss';

/** My points: how many, what expires when, and where they came from and went. */
export function PointsPage() {
  const { account, list } = usePoints();
  const { shown, more, error, loading, refresh, grow } = list;
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {account && shown ? (
        <View className="fz-points">
          <Account {...account} />
          {shown.length === 0 ? (
            <Empty
              icon="coin"
              title={texts.empty}
              note={texts.emptyNote}
              actionText={texts.emptyKey}
              onAction={() => go('/pages/home/index')}
            />
          ) : (
            <>
              <Text className="fz-points__title">{texts.ledger}</Text>
              <Card bleed>
                {shown.map((entry, i) => (
                  <Fragment key={entry.id}>
                    {monthOf(entry) !== monthOf(shown[i - 1]) && (
                      <Month sums={account.months.find(({ month }) => month === monthOf(entry))} />
                    )}
                    <Entry entry={entry} />
                  </Fragment>
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

const monthOf = (entry: PointsEntry | undefined) => entry && shanghaiText(entry.atMs, 'YYYY-MM');

/** What came in and went in the month whose entries follow; the account keeps those of two years. */
function Month({ sums }: { sums?: AccountView['months'][number] }) {
  if (!sums) return null;
  return (
    <View className="fz-points__month">
      <Text>{texts.month(sums.month)}</Text>
      <Text>{texts.monthSums(sums)}</Text>
    </View>
  );
}

function Entry({ entry: { kind, points, owed, atMs, title, orderId } }: { entry: PointsEntry }) {
  const moment = momentText(atMs, serverNowMs());
  return (
    <Cell
      title={title}
      note={[texts.kinds[kind], owed && texts.owes(owed), moment].filter(Boolean).join(' · ')}
      value={<Text className={points > 0 ? 'fz-points__in' : 'fz-points__out'}>{texts.signed(points)}</Text>}
      plain
      onTap={orderId ? () => go('/pages/order/index', { id: orderId }) : undefined}
    />
  );
}
