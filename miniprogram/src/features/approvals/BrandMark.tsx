import { View } from '@tarojs/components';
import type { BrandCard } from '@fangzhen/contracts';
import { Picture } from '../../ui';
import './style.scss';

/** A brand's logo on its own colour. */
export function BrandMark({ brand }: { brand: Pick<BrandCard, 'logo' | 'primary'> }) {
  return (
    <View className="fz-brand-mark" style={`background:${brand.primary}`}>
      <Picture src={brand.logo} fit="contain" className="fz-brand-mark__logo" />
    </View>
  );
}
