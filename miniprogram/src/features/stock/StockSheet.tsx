import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ShelfProduct } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Segmented, Sheet, Tag } from '../../ui';
import { AlertField } from './AlertField';
import { Journal } from './Journal';
import { MoveForm } from './MoveForm';
import { MOVE_KINDS, type MoveKind } from './moveInput';
import { texts } from './texts';
import './style.scss';

/** One SKU on the store's shelf. */
export interface StockItem {
  title: string;
  sku: ShelfProduct['skus'][number];
}

interface StockSheetProps {
  storeId: string;
  /** Absent: the sheet is closed. */
  item: StockItem | undefined;
  onClose: () => void;
  /** The shelf has changed. */
  onMoved: () => void;
}

/** What lies there of one SKU, the ways to change it by hand, and what became of it so far. */
export function StockSheet({ storeId, item, onClose, onMoved }: StockSheetProps) {
  return (
    <Sheet open={item !== undefined} title={item?.title} onClose={onClose}>
      {item && <Content key={item.sku.id} storeId={storeId} item={item} onMoved={onMoved} />}
    </Sheet>
  );
}

function Content({
  storeId,
  item: { sku },
  onMoved,
}: Omit<StockSheetProps, 'item' | 'onClose'> & { item: StockItem }) {
  const [kind, setKind] = useState<MoveKind>('receive');
  const journal = useCall('workbench', 'stockMoves', { storeId, skuId: sku.id });
  const moved = () => {
    onMoved();
    void journal.refresh();
  };
  if (sku.madeToOrder)
    return (
      <View className="fz-stock">
        <Text className="fz-stock__label">{texts.madeToOrder}</Text>
        <Journal state={journal} />
      </View>
    );
  return (
    <View className="fz-stock">
      <View className="fz-stock__figures">
        <Figure label={texts.available} count={sku.available} />
        <Figure label={texts.reserved} count={sku.reserved} />
        <Figure label={texts.onHand} count={sku.available + sku.reserved} />
        {sku.low && <Tag tone="danger">{texts.low(sku.alertAt!)}</Tag>}
      </View>
      <Segmented
        items={MOVE_KINDS.map((key) => ({ key, label: texts.tabs[key] }))}
        value={kind}
        onChange={(next) => setKind(next as MoveKind)}
      />
      <MoveForm key={kind} kind={kind} storeId={storeId} skuId={sku.id} onMoved={moved} />
      <AlertField storeId={storeId} sku={sku} onSaved={onMoved} />
      <Journal state={journal} />
    </View>
  );
}

function Figure({ label, count }: { label: string; count: number }) {
  return (
    <View className="fz-stock__figure">
      <Text className="fz-stock__count">{count}</Text>
      <Text className="fz-stock__label">{label}</Text>
    </View>
  );
}
