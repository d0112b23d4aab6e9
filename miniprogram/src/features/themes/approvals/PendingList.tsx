import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard, ThemeVersionCard } from '@fangzhen/contracts';
import { serverNowMs, useCall } from '../../../cloud';
import { Card, Cell, cx, Empty, Icon, momentText } from '../../../ui';
import { BrandMark } from '../BrandMark';
import { HistorySheet } from '../history/HistorySheet';
import { texts } from '../texts';

interface PendingListProps {
  versions: ThemeVersionCard[];
  shownId?: string;
  onShow: (versionId: string) => void;
}

/** What waits, the longest first; below it what every brand has shown so far. */
export function PendingList({ versions, shownId, onShow }: PendingListProps) {
  const { data } = useCall('themes', 'brands', {});
  const [brand, setBrand] = useState<BrandCard>();
  const [open, setOpen] = useState(false);
  return (
    <View className="fz-pending">
      <Text className="fz-pending__title">{texts.pending}</Text>
      {versions.length === 0 && <Empty icon="check" title={texts.noPending} note={texts.noPendingNote} />}
      {versions.map(({ id, brandName, version, byName, atMs }) => (
        <View
          key={id}
          className={cx('fz-pending__one', id === shownId && 'fz-pending__one--on')}
          hoverClass="fz-press"
          onClick={() => onShow(id)}
        >
          <View className="fz-pending__main">
            <Text className="fz-pending__name">{`${brandName} · ${texts.version(version)}`}</Text>
            <Text className="fz-pending__by">{texts.by(byName, momentText(atMs, serverNowMs()))}</Text>
          </View>
          <Icon name="right" size={16} tone="muted" />
        </View>
      ))}
      {data && (
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
        </>
      )}
      <HistorySheet open={open} brand={brand} onClose={() => setOpen(false)} />
    </View>
  );
}
