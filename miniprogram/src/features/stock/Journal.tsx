import { Text, View } from '@tarojs/components';
import type { StockMoveView } from '@fangzhen/contracts';
import { serverNowMs, type CallResult, type Output } from '../../cloud';
import { ErrorState, momentText, Skeleton } from '../../ui';
import { texts } from './texts';

/** What became of the SKU, newest first. */
export function Journal({ state }: { state: CallResult<Output<'workbench', 'stockMoves'>> }) {
  const { data, error, loading, refresh } = state;
  return (
    <View className="fz-stock__journal">
      <Text className="fz-stock__title">{texts.journal}</Text>
      {data ? (
        data.moves.length === 0 ? (
          <Text className="fz-stock__note">{texts.journalEmpty}</Text>
        ) : (
          data.moves.map((move) => <Move key={move.id} move={move} />)
        )
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </View>
  );
}

function Move({ move }: { move: StockMoveView }) {
  const { kind, qty, byName, atMs } = move;
  return (
    <View className="fz-stock__move">
      <View className="fz-stock__grow">
        <Text className="fz-stock__kind">{texts.kinds[kind]}</Text>
        <Text className="fz-stock__note">
          {[momentText(atMs, serverNowMs()), byName, words(move)].filter(Boolean).join(' · ')}
        </Text>
      </View>
      <Text className={qty < 0 ? 'fz-stock__qty' : 'fz-stock__qty fz-stock__qty--more'}>
        {qty > 0 ? `+${qty}` : String(qty)}
      </Text>
    </View>
  );
}

function words({ kind, reason, peer }: StockMoveView): string {
  if (kind === 'sale' || kind === 'return') return texts.order(reason);
  if (kind === 'transferIn' && peer) return texts.from(peer);
  return [kind === 'transferOut' && peer && texts.toStore(peer), reason].filter(Boolean).join(' · ');
}
