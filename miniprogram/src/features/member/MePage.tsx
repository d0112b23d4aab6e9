import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { switchPerson, useCall, type Output } from '../../cloud';
import { Bone, Card, Cell, ErrorState, go, Icon, Picture, Screen, Skeleton, type IconName } from '../../ui';
import { useCartBadge } from '../cart';
import { useOrdersTab, type OrdersFilter } from '../orders/useOrdersTab';
import { roleEntries } from './roleEntries';
import { texts } from './texts';
import './style.scss';

type Me = Output<'home', 'open'>;

/** The last tab: who I am, what I have, where my things are, and the way to work for those who have a role. */
export function MePage() {
  const { data, error, loading, refresh } = useCall('home', 'open', {}, { onShow: true });
  useCartBadge();
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} tab>
      {data ? (
        <View className="fz-me">
          <Who me={data} />
          <Orders />
          <Work me={data} />
          <Entries />
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <MeSkeleton />
      )}
    </Screen>
  );
}

function Who({ me: { member, tier, points, couponCount } }: { me: Me }) {
  const { avatar, nickname } = member;
  return (
    <Card bleed className="fz-me-card">
      <View className="fz-me-who" hoverClass="fz-press" onClick={() => go('/store/pages/profile/index')}>
        {avatar ? (
          <Picture src={avatar} shape="round" className="fz-me-who__face" />
        ) : (
          <View className="fz-me-who__face fz-me-who__face--none">
            <Icon name="user" size={32} />
          </View>
        )}
        <View className="fz-me-who__main">
          <Text className="fz-me-who__name">{nickname || texts.newcomer}</Text>
          <Text className="fz-me-who__note">{`${texts.member} · ${texts.memberNote}`}</Text>
        </View>
        <Icon name="right" size={16} tone="faint" />
      </View>
      <Cell
        icon="star"
        title={tier.name}
        note={tier.next ? texts.toNext(tier.next) : texts.highest}
        value={texts.benefits}
        onTap={() => go('/store/pages/tier/index')}
      />
      <View className="fz-me-assets">
        <Asset label={texts.points} value={points} onTap={() => go('/pages/points/index')} />
        <Asset
          label={texts.coupons}
          value={couponCount}
          onTap={() => go('/pages/coupons/index', { view: 'mine' })}
        />
      </View>
    </Card>
  );
}

function Asset({ label, value, onTap }: { label: string; value: number; onTap: () => void }) {
  return (
    <View className="fz-me-asset" hoverClass="fz-press" onClick={onTap}>
      <Text className="fz-me-asset__value">{value}</Text>
      <Text className="fz-me-asset__label">{label}</Text>
    </View>
  );
}

const ORDER_KEYS: { filter: OrdersFilter; icon: IconName; label: string }[] = [
  { filter: 'unpaid', icon: 'clock', label: texts.unpaid },
  { filter: 'active', icon: 'bag', label: texts.active },
  { filter: 'done', icon: 'check', label: texts.done },
  { filter: 'all', icon: 'receipt', label: texts.allOrders },
];

function Orders() {
  const open = (filter: OrdersFilter) => {
    useOrdersTab.getState().setFilter(filter);
    go('/pages/orders/index');
  };
  return (
    <Card>
      <Text className="fz-me-title">{texts.orders}</Text>
      <View className="fz-me-orders">
        {ORDER_KEYS.map(({ filter, icon, label }) => (
          <View key={filter} className="fz-me-order" hoverClass="fz-press" onClick={() => open(filter)}>
            <Icon name={icon} size={24} tone="primary" />
            <Text className="fz-me-order__label">{label}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}

function Work({ me: { roles } }: { me: Me }) {
  const entries = roleEntries(roles);
  if (entries.length === 0) return null;
  return (
    <Card bleed>
      {entries.map(({ key, icon, title, note, path, query }) => (
        <Cell key={key} icon={icon} title={title} note={note} onTap={() => go(path, query)} />
      ))}
    </Card>
  );
}

function Entries() {
  return (
    <Card bleed>
      <Cell
        icon="gift"
        title={texts.claim}
        value={texts.claimNote}
        onTap={() => go('/pages/coupons/index')}
      />
      <Cell
        icon="ticket"
        title={texts.myCoupons}
        onTap={() => go('/pages/coupons/index', { view: 'mine' })}
      />
      <Cell icon="coin" title={texts.myPoints} onTap={() => go('/pages/points/index')} />
      <Cell icon="pin" title={texts.addresses} onTap={() => go('/store/pages/addresses/index')} />
      <Cell icon="lock" title={texts.privacy} onTap={() => go('/store/pages/privacy/index')} />
      <Cell icon="store" title={texts.stores} onTap={() => go('/pages/stores/index')} />
      {switchPerson && (
        <Cell icon="users" title={texts.switchPerson} note={texts.switchPersonNote} onTap={switchPerson} />
      )}
    </Card>
  );
}

function MeSkeleton() {
  return (
    <View className="fz-me">
      <Card>
        <View className="fz-me-who fz-me-who--bones">
          <Bone width={64} height={64} round />
          <Bone width={140} height={24} />
        </View>
      </Card>
      <Skeleton kind="text" count={4} />
    </View>
  );
}
