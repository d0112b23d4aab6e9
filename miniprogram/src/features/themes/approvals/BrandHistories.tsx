import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard } from '@fangzhen/contracts';
import { useCall } from '../../../cloud';
import { Card, Cell } from '../../../ui';
import { BrandMark } from '../../approvals';
import { HistorySheet } from '../history/HistorySheet';
import { texts } from '../texts';

/** The brands, each with what it has shown so far. */
export function BrandHistories() {
  const { data } = useCall('themes', 'brands', {});
  const [brand, setBrand] = useState<BrandCard>();
  const [open, setOpen] = useState(false);
  if (!data) return null;
  return (
    <>
      <Text className="fz-pending__title">{texts.brandHistory}</Text>
      <Card bleed>
        {data.brands.map((one) => (
          <Cell
            key={one.id}
            lead={<BrandMark brand={one} />}
            title={one.name}
            onTap={() => {
              setBrand(one);
              setOpen(true);
            }}
          />
        ))}
      </Card>
      <HistorySheet open={open} brand={brand} onClose={() => setOpen(false)} />
    </>
  );
}
