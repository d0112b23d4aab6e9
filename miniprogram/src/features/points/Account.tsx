import { Text, View } from '@tarojs/components';
import { serverNowMs } from '../../cloud';
import { Button, Card, cx, dateText, go, Row } from '../../ui';
import { expiringLots } from './expiringLots';
import { SOON_DAYS, texts } from './texts';
import type { Account as AccountView } from './usePoints';

/** So many dates are shown; the rest is said in a word. */
const DAYS = 4;

/** The balance, what is still to come, and what of it runs out when, earliest first. */
export function Account({ balance, pending, owed, lots }: AccountView) {
  const days = expiringLots(lots, serverNowMs());
  const later = days.length - DAYS;
  return (
    <Card bleed>
      <View className="fz-points__account">
        <Text className="fz-points__label">{texts.balance}</Text>
        <Text className="fz-points__balance">{balance}</Text>
        <Text className="fz-points__label">{texts.worth}</Text>
        {pending > 0 && (
          <View className="fz-points__owed">
            <Text>{texts.pending(pending)}</Text>
            <Text className="fz-points__label">{texts.pendingNote}</Text>
          </View>
        )}
        {owed > 0 && (
          <View className="fz-points__owed">
            <Text>{texts.owed(owed)}</Text>
            <Text className="fz-points__label">{texts.owedNote}</Text>
          </View>
        )}
      </View>
      <View className="fz-points__lots">
        {days.length === 0 && <Text className="fz-points__note">{texts.noLots}</Text>}
        {days.slice(0, DAYS).map(({ points, expiresAtMs, days: left }) => (
          <Row
            key={expiresAtMs}
            label={texts.expires(dateText(expiresAtMs))}
            value={
              <View className="fz-points__lot">
                {left <= SOON_DAYS && (
                  <Text className={cx('fz-points__left', left <= 7 && 'fz-points__left--now')}>
                    {texts.leftDays(left)}
                  </Text>
                )}
                <Text>{texts.lot(points)}</Text>
              </View>
            }
          />
        ))}
        {later > 0 && <Text className="fz-points__note">{texts.moreLots(later)}</Text>}
        {balance > 0 && (
          <Button size="s" kind="soft" icon="coin" onTap={() => go('/store/pages/points-gift/index')}>
            {texts.give}
          </Button>
        )}
      </View>
    </Card>
  );
}
