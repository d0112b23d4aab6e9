import { Text, View } from '@tarojs/components';
import type { BrandCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Badge, Card, go, Icon } from '../../ui';
import { BrandMark } from './BrandMark';
import { texts } from './texts';

interface ChooserProps {
  brands: BrandCard[];
  canApprove: boolean;
  onBrand: (brandId: string) => void;
}

/** What there is to do in the console: approvals for the group, a theme for each brand. */
export function Chooser({ brands, canApprove, onBrand }: ChooserProps) {
  return (
    <View className="fz-chooser">
      <Text className="fz-chooser__title">{texts.chooserTitle}</Text>
      <View className="fz-chooser__cards">
        {canApprove && <ApprovalsCard />}
        {brands.map((brand) => (
          <Card key={brand.id} className="fz-chooser__card" onTap={() => onBrand(brand.id)}>
            <BrandMark brand={brand} />
            <View className="fz-chooser__words">
              <Text className="fz-chooser__name">{texts.themeOf(brand.name)}</Text>
              <Text className="fz-chooser__note">{brand.slogan}</Text>
            </View>
            <Icon name="right" size={16} tone="muted" />
          </Card>
        ))}
      </View>
    </View>
  );
}

function ApprovalsCard() {
  const { data } = useCall('themes', 'pending', {}, { onShow: true });
  return (
    <Card className="fz-chooser__card" onTap={() => go('/console/pages/approvals/index')}>
      <View className="fz-chooser__icon">
        <Icon name="check" size={24} />
        <Badge count={data?.versions.length ?? 0} />
      </View>
      <View className="fz-chooser__words">
        <Text className="fz-chooser__name">{texts.approvals}</Text>
        <Text className="fz-chooser__note">{texts.approvalsNote}</Text>
      </View>
      <Icon name="right" size={16} tone="muted" />
    </Card>
  );
}
