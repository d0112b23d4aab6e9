import { useState } from 'react';
import type { ProductView } from '@fangzhen/contracts';
import { chosenSku, firstChoice, tapValue, type SkuChoice } from './skuChoice';

/** What a person has chosen of a product; starts over when another product comes. */
export function useSkuChoice(product: Pick<ProductView, 'id' | 'options' | 'skus'>) {
  const [state, setState] = useState<{ productId: string; choice: SkuChoice; qty: number }>();
  const current =
    state?.productId === product.id ? state : { productId: product.id, choice: firstChoice(product), qty: 1 };
  const sku = chosenSku(product, current.choice);
  const most = Math.max(1, sku?.available ?? 1);
  return {
    choice: current.choice,
    sku,
    qty: Math.min(current.qty, most),
    tap: (option: number, value: string) =>
      setState({ ...current, choice: tapValue(current.choice, option, value) }),
    setQty: (qty: number) => setState({ ...current, qty }),
  };
}
export type ChosenSku = ReturnType<typeof useSkuChoice>;
