import { Text, View } from '@tarojs/components';
import { serverNowMs } from '../../cloud';
import { go, Icon, type IconName } from '../../ui';
import { greetingAt } from './greeting';
import type { HomeData } from './HomePage';
import { texts } from './texts';

/** Who I am, and what I have, in one line. */
export function Welcome({ data: { member, points, couponCount } }: { data: HomeData }) {
  return (
    <View className="fz-home-welcome">
      <Text className="fz-home-welcome__hello">
        {texts.greet(greetingAt(serverNowMs()), member.nickname || texts.welcome)}
      </Text>
      <View className="fz-home-assets">
        <Asset icon="coin" label={texts.points} value={points} onTap={() => go('/pages/points/index')} />
        <Asset
          icon="ticket"
          label={texts.coupons}
          value={couponCount}
          unit={texts.couponUnit}
          onTap={() => go('/pages/coupons/index', { view: 'mine' })}
        />
      </View>
    </View>
  );
}

interface AssetProps {
  icon: IconName;
  label: string;
  value: number;
  unit?: string;
  onTap: () => void;
}

function Asset({ icon, label, value, unit, onTap }: AssetProps) {
  return (
    <View className="fz-home-asset" hoverClass="fz-press" onClick={onTap}>
      <View className="fz-home-asset__mark">
        <Icon name={icon} />
      </View>
      <View className="fz-home-asset__main">
        <Text className="fz-home-asset__label">{label}</Text>
        <View className="fz-home-asset__figure">
          <Text className="fz-home-asset__value">{value}</Text>
          {unit && <Text className="fz-home-asset__unit">{unit}</Text>}
        </View>
      </View>
      <Icon name="right" size={16} tone="faint" />
    </View>
  );
}
