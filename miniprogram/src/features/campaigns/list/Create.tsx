import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../cloud';
import { Button, Cell, go, Icon, Sheet } from '../../../ui';
import { BrandMark } from '../../approvals';
import { EDITOR_PATH } from '../paths';
import { texts } from '../texts';

type CreateProps = Pick<Output<'campaigns', 'list'>, 'brands' | 'forGroup'>;

/** Begins a new draft: of the one brand that the caller has, or of whom they say. */
export function Create({ brands, forGroup }: CreateProps) {
  const [asking, setAsking] = useState(false);
  const [only] = brands;
  const begin = (brandId?: string) => {
    setAsking(false);
    go(EDITOR_PATH, { brandId });
  };
  return (
    <View className="fz-campaigns__create">
      <Button
        icon="plus"
        onTap={() => (!forGroup && only && brands.length === 1 ? begin(only.id) : setAsking(true))}
      >
        {texts.create}
      </Button>
      <Sheet open={asking} onClose={() => setAsking(false)} title={texts.createFor}>
        {forGroup && (
          <Cell
            lead={<Icon name="users" size={24} />}
            title={texts.byGroup}
            note={texts.byGroupNote}
            onTap={() => begin()}
          />
        )}
        {brands.map((brand) => (
          <Cell
            key={brand.id}
            lead={<BrandMark brand={brand} />}
            title={texts.byBrand(brand.name)}
            onTap={() => begin(brand.id)}
          />
        ))}
      </Sheet>
    </View>
  );
}
