import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { serverNowMs } from '../../../cloud';
import { Button, Field, Input } from '../../../ui';
import { editedPrices, type Edits } from '../edits';
import { periodOf, SOON_AND_OPEN } from '../period';
import { texts } from '../texts';
import { PeriodFields } from './PeriodFields';
import type { ProductFormProps } from './ProductForm';
import { SkuPriceField } from './SkuPriceField';
import { useProposal } from './useProposal';

/** New prices of one product's SKUs, from when to when. Says before it is sent whether the group will be asked. */
export function PriceForm({ book, product, onDone }: ProductFormProps) {
  const [edits, setEdits] = useState<Edits>({});
  const [choice, setChoice] = useState(SOON_AND_OPEN);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const propose = useProposal(book, onDone);
  const { prices, outside, wrong } = editedPrices(product.skus, edits);
  const period = periodOf(choice, serverNowMs());
  const send = () => {
    setTried(true);
    if (prices.length === 0 || wrong.length > 0 || 'wrong' in period) return;
    void propose.run({ prices, ...period, note });
  };
  const fillAll = (text: string) => setEdits(Object.fromEntries(product.skus.map(({ id }) => [id, text])));
  return (
    <>
      {product.skus.length > 1 && <FillAll onFill={fillAll} />}
      {product.skus.map((sku) => (
        <SkuPriceField
          key={sku.id}
          sku={sku}
          value={edits[sku.id] ?? ''}
          wrong={wrong.includes(sku.id)}
          outside={outside.includes(sku.id)}
          onChange={(text) => setEdits({ ...edits, [sku.id]: text })}
        />
      ))}
      <PeriodFields
        choice={choice}
        wrong={tried && 'wrong' in period ? period.wrong : undefined}
        onChange={setChoice}
      />
      <Field label={texts.note} hint={texts.noteHint}>
        <Input value={note} onChange={setNote} />
      </Field>
      {propose.errorMessage && <Text className="fz-price-form__error">{propose.errorMessage}</Text>}
      <View className="fz-price-form__send">
        <Button block disabled={prices.length === 0 || wrong.length > 0} busy={propose.busy} onTap={send}>
          {outside.length > 0 ? texts.ask(prices.length) : texts.apply(prices.length)}
        </Button>
      </View>
    </>
  );
}

/** The same price for every SKU at once. */
function FillAll({ onFill }: { onFill: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <View className="fz-price-form__all">
      <Text className="fz-price-form__label">{texts.all}</Text>
      <Input type="digit" value={text} onChange={setText} onDone={onFill} />
      <Button kind="outline" size="s" disabled={text.trim() === ''} onTap={() => onFill(text)}>
        {texts.fill}
      </Button>
    </View>
  );
}
