import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call, useAction, type Output } from '../../../cloud';
import { Button, Chips, Field, Input, toast } from '../../../ui';
import { typedHours, weekOf } from '../sellHours';
import { texts } from '../texts';
import type { ProductFormProps } from './ProductForm';

type Week = Output<'prices', 'setSellHours'>['sellHours'];

/** When a product is sold, in every store of the brand; or at any time. */
export function SellHoursForm({ book, product, onDone }: ProductFormProps) {
  const [typed, setTyped] = useState(() => typedHours(product.sellHours));
  const week = weekOf(typed);
  const save = useAction(async (sellHours: Week) => {
    await call('prices', 'setSellHours', { brandId: book.brand.id, productId: product.id, sellHours });
    toast(sellHours ? texts.hoursSaved : texts.hoursGone, 'success');
    onDone();
  });
  const toggle = (key: string) => {
    const day = Number(key);
    const has = typed.days.includes(day);
    setTyped({ ...typed, days: has ? typed.days.filter((one) => one !== day) : [...typed.days, day].sort() });
  };
  return (
    <>
      <Field label={texts.hoursDays} hint={texts.hoursHint}>
        <Chips
          wrap
          items={texts.weekdays.map((label, day) => ({ key: String(day), label }))}
          value={typed.days.map(String)}
          onTap={toggle}
        />
      </Field>
      <View className="fz-price-form__pair">
        <Field label={texts.hoursFrom}>
          <Input value={typed.from} placeholder="07:00" onChange={(from) => setTyped({ ...typed, from })} />
        </Field>
        <Field label={texts.hoursTo}>
          <Input value={typed.to} placeholder="10:30" onChange={(to) => setTyped({ ...typed, to })} />
        </Field>
      </View>
      {!week && <Text className="fz-price-form__error">{texts.hoursWrong}</Text>}
      {save.errorMessage && <Text className="fz-price-form__error">{save.errorMessage}</Text>}
      <View className="fz-price-form__send">
        <Button block disabled={!week} busy={save.busy} onTap={() => week && void save.run(week)}>
          {texts.setHours}
        </Button>
        {product.sellHours && (
          <Button block kind="ghost" disabled={save.busy} onTap={() => void save.run(null)}>
            {texts.anyTime}
          </Button>
        )}
      </View>
    </>
  );
}
