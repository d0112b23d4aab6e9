import { Text, View } from '@tarojs/components';
import type { Quote, StoreCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { back, Button, clockText, go, momentText } from '../../ui';
import { choose, rebook } from './choices';
import { texts } from './texts';

type Problem = Quote['problems'][number];

export interface ProblemActions {
  onSwitchStore: (store: { id: string; name: string }) => void;
}

interface ProblemLineProps extends ProblemActions {
  problem: Problem;
  store: StoreCard;
}

/** What stands in the way, and one tap out of it. */
export function ProblemLine({ problem, store, onSwitchStore }: ProblemLineProps) {
  const way = wayOut(problem, store, onSwitchStore);
  if (!way) return null;
  return (
    <View className="fz-fulfil__problem">
      <Text className="fz-fulfil__why">{problem.message}</Text>
      <Button kind="soft" size="s" onTap={way.onTap}>
        {way.text}
      </Button>
    </View>
  );
}

interface WayOut {
  text: string;
  onTap: () => void;
}

/** Undefined for what is shown at its line. */
function wayOut(
  { code, store: other, missingFen, slots, what }: Problem,
  { id, brandId }: StoreCard,
  onSwitchStore: ProblemActions['onSwitchStore'],
): WayOut | undefined {
  const brand = (query: Record<string, string | number>) => go(`/brands/${brandId}/pages/home/index`, query);
  const addresses = () => go('/store/pages/addresses/index', { storeId: id });
  const times = () => go('/store/pages/booking/index', { storeId: id, again: 1 });
  switch (code) {
    case 'STORE_CLOSED':
      return { text: texts.otherStore, onTap: () => brand({ switch: 1 }) };
    case 'NOT_OFFERED':
      return { text: texts.fetchIt, onTap: () => choose(id, { kind: 'pickup' }) };
    case 'CHOICE_MISSING':
      if (what === 'time') return { text: texts.pickTime, onTap: times };
      return { text: texts.pickAddress, onTap: addresses };
    case 'OUT_OF_AREA':
      return other
        ? { text: texts.switchTo(other.name), onTap: () => onSwitchStore(other) }
        : { text: texts.otherAddress, onTap: addresses };
    case 'SOLD_OUT':
      return other && { text: texts.switchTo(other.name), onTap: () => onSwitchStore(other) };
    case 'UNDER_MINIMUM':
      return { text: texts.missing(missingFen ?? 0), onTap: () => brand({ storeId: id, view: 'menu' }) };
    case 'SLOT_FULL': {
      const next = slots?.[0];
      return next
        ? {
            text: texts.toSlot(clockText(next.startMs)),
            onTap: () => choose(id, { kind: 'pickup', slotStartMs: next.startMs }),
          }
        : { text: texts.now, onTap: () => choose(id, { kind: 'pickup' }) };
    }
    case 'SLOT_TAKEN': {
      const next = slots?.[0];
      return next
        ? {
            text: texts.toTime(momentText(next.startMs, serverNowMs())),
            onTap: () => rebook(id, next.startMs),
          }
        : { text: texts.pickTime, onTap: times };
    }
    case 'TABLE_CHANGED':
    case 'TABLE_CLOSED':
      return { text: texts.toTable, onTap: back };
    case 'NOT_BOOKABLE':
      return { text: texts.otherStore, onTap: () => brand({ switch: 1 }) };
    default:
      return undefined;
  }
}
