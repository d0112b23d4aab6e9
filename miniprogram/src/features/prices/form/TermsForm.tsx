import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call, useAction, type Output } from '../../../cloud';
import { Button, Dialog, Field, Input, toast } from '../../../ui';
import { newTerms, typedTerms, type NewTerms, type TypedTerms } from '../terms';
import { texts } from '../texts';
import type { ProductFormProps } from './ProductForm';

type Outside = Output<'prices', 'setTerms'>['outside'];

/** The group's list prices of a product's SKUs, and the range around them that the brand may use. */
export function TermsForm({ book, product, onDone }: ProductFormProps) {
  const [typed, setTyped] = useState<TypedTerms>(() => typedTerms(product.skus));
  const [outside, setOutside] = useState<Outside>([]);
  const terms = newTerms(product.skus, typed);
  const save = useAction(async (wanted: NewTerms[]) => {
    const input = { brandId: book.brand.id, version: book.brandVersion, terms: wanted, fromMs: null };
    const answer = await call('prices', 'setTerms', input);
    toast(texts.termsSaved, 'success');
    if (answer.outside.length > 0) setOutside(answer.outside);
    else onDone();
  });
  const percent = (key: 'minPercent' | 'maxPercent') => (
    <Field label={texts[key]}>
      <Input type="number" value={typed[key]} onChange={(text) => setTyped({ ...typed, [key]: text })} />
    </Field>
  );
  return (
    <>
      {product.skus.map(({ id, optionText }) => (
        <View key={id} className="fz-sku-price">
          <Text className="fz-sku-price__what">{optionText || texts.oneSku}</Text>
          <View className="fz-sku-price__input">
            <Input
              type="digit"
              value={typed.list[id] ?? ''}
              onChange={(text) => setTyped({ ...typed, list: { ...typed.list, [id]: text } })}
            />
          </View>
        </View>
      ))}
      <View className="fz-price-form__pair">
        {percent('minPercent')}
        {percent('maxPercent')}
      </View>
      {!terms && <Text className="fz-price-form__error">{texts.termsWrong}</Text>}
      {save.errorMessage && <Text className="fz-price-form__error">{save.errorMessage}</Text>}
      <View className="fz-price-form__send">
        <Button block disabled={!terms} busy={save.busy} onTap={() => terms && void save.run(terms)}>
          {texts.setTerms}
        </Button>
      </View>
      <OutsideDialog outside={outside} onClose={onDone} />
    </>
  );
}

const MOST_SHOWN = 6;

/** What nobody can buy any more from then on. */
function OutsideDialog({ outside, onClose }: { outside: Outside; onClose: () => void }) {
  const more = outside.length - MOST_SHOWN;
  return (
    <Dialog
      open={outside.length > 0}
      title={texts.outsideTitle(outside.length)}
      confirmText={texts.gotIt}
      onConfirm={onClose}
      onCancel={onClose}
    >
      <View className="fz-price-form__outside">
        <Text>{texts.outsideNote}</Text>
        {outside.slice(0, MOST_SHOWN).map(({ skuId, title, optionText, placeName, priceFen }) => (
          <Text key={`${skuId} ${placeName}`}>
            {`${placeName} · ${title} ${optionText} ${texts.between(priceFen, priceFen)}`}
          </Text>
        ))}
        {more > 0 && <Text>{texts.outsideMore(more)}</Text>}
      </View>
    </Dialog>
  );
}
