import { Text, View } from '@tarojs/components';
import type { BrandCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Badge, Card, go, Icon, type IconName } from '../../ui';
import { BrandMark } from '../approvals';
import { texts } from './texts';

interface ChooserProps {
  brands: BrandCard[];
  canApprove: boolean;
  onBrand: (brandId: string) => void;
}

/** What there is to do in the console: approvals for the group, prices, campaigns, a theme for each brand. */
export function Chooser({ brands, canApprove, onBrand }: ChooserProps) {
  return (
    <View className="fz-chooser">
      <Text className="fz-chooser__title">{texts.chooserTitle}</Text>
      <View className="fz-chooser__cards">
        {canApprove && <ApprovalsCard />}
        {canApprove && <PriceApprovalsCard />}
        <WayCard
          icon="coin"
          count={0}
          name={texts.prices}
          note={texts.pricesNote}
          path="/console/pages/prices/index"
        />
        <WayCard
          icon="gift"
          count={0}
          name={texts.campaigns}
          note={texts.campaignsNote}
          path="/console/pages/campaigns/index"
        />
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
    <WayCard
      icon="check"
      count={data?.versions.length ?? 0}
      name={texts.approvals}
      note={texts.approvalsNote}
      path="/console/pages/approvals/index"
    />
  );
}

function PriceApprovalsCard() {
  const { data } = useCall('prices', 'pending', {}, { onShow: true });
  return (
    <WayCard
      icon="check"
      count={data?.changes.length ?? 0}
      name={texts.priceApprovals}
      note={texts.priceApprovalsNote}
      path="/console/pages/price-approvals/index"
    />
  );
}

interface WayCardProps {
  icon: IconName;
  count: number;
  name: string;
  note: string;
  path: string;
}

/** The way to another page of the console, with how much waits there. */
function WayCard({ icon, count, name, note, path }: WayCardProps) {
  return (
    <Card className="fz-chooser__card" onTap={() => go(path)}>
      <View className="fz-chooser__icon">
        <Icon name={icon} size={24} />
        <Badge count={count} />
      </View>
      <View className="fz-chooser__words">
        <Text className="fz-chooser__name">{name}</Text>
        <Text className="fz-chooser__note">{note}</Text>
      </View>
      <Icon name="right" size={16} tone="muted" />
    </Card>
  );
}
