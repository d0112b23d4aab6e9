import { Text, View } from '@tarojs/components';
import type { BrandCard } from '@fangzhen/contracts';
import { go, Icon, Picture } from '../../ui';
import { texts } from './texts';

/** Every brand in its own colours, as its published theme has them. */
export function Brands({ brands }: { brands: BrandCard[] }) {
  return (
    <View className="fz-home-block">
      <Text className="fz-home-title">{texts.brands}</Text>
      <View className="fz-home-brands">
        {brands.map(({ id, name, slogan, logo, primary, onPrimary }) => (
          <View
            key={id}
            className="fz-home-brand"
            style={`background:${primary};color:${onPrimary}`}
            hoverClass="fz-press"
            onClick={() => go(`/brands/${id}/pages/home/index`)}
          >
            <View className="fz-home-brand__words">
              <Text className="fz-home-brand__name">{name}</Text>
              <Text className="fz-home-brand__slogan">{slogan}</Text>
            </View>
            <Picture src={logo} shape="none" fit="contain" className="fz-home-brand__logo" />
            <Icon name="right" size={16} />
          </View>
        ))}
      </View>
    </View>
  );
}
