import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ShelfProduct } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { Button, Field, Input, toast } from '../../ui';
import { unitsOf } from './moveInput';
import { texts } from './texts';

interface AlertFieldProps {
  storeId: string;
  sku: ShelfProduct['skus'][number];
  onSaved: () => void;
}

/** From how many on the store is told that little is left. */
export function AlertField({ storeId, sku, onSaved }: AlertFieldProps) {
  const [text, setText] = useState(sku.alertAt === undefined ? '' : String(sku.alertAt));
  const alertAt = text.trim() === '' ? null : unitsOf(text, 'count');
  const save = useAction(async () => {
    if (alertAt === undefined) return;
    try {
      await call('workbench', 'setAlert', { storeId, skuId: sku.id, alertAt });
      toast(texts.alertSaved, 'success');
      onSaved();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <Field
      label={texts.alert}
      hint={texts.alertHint}
      error={alertAt === undefined ? texts.qtyWrong : undefined}
    >
      <View className="fz-stock__alert">
        <View className="fz-stock__grow">
          <Input type="number" value={text} onChange={setText} maxLength={6} />
        </View>
        <Button kind="outline" busy={save.busy} onTap={() => void save.run()}>
          {texts.alertSave}
        </Button>
      </View>
    </Field>
  );
}
