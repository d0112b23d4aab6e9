import { useState } from 'react';
import type { ModifierView, ProductView } from '@fangzhen/contracts';
import { tapChoice, usualChoices } from './choices';
import { chosenSku, firstChoice, tapValue, type SkuChoice } from './skuChoice';

/** What a person has chosen of a product; starts over when another product comes. */
export function useSkuChoice(product: Pick<ProductView, 'id' | 'options' | 'skus' | 'modifiers'>) {
  const [state, setState] = useState<{
    productId: string;
    choice: SkuChoice;
    extras: string[];
    qty: number;
  }>();
  const current =
    state?.productId === product.id
      ? state
      : { productId: product.id, choice: firstChoice(product), extras: usualChoices(product), qty: 1 };
  const sku = chosenSku(product, current.choice);
  const most = Math.max(1, sku?.available ?? 1);
  return {
    choice: current.choice,
    /** What is chosen besides the SKU, by id. */
    extras: current.extras,
    sku,
    qty: Math.min(current.qty, most),
    tap: (option: number, value: string) =>
      setState({ ...current, choice: tapValue(current.choice, option, value) }),
    tapExtra: (kind: ModifierView, id: string) =>
      setState({ ...current, extras: tapChoice(current.extras, kind, id) }),
    setQty: (qty: number) => setState({ ...current, qty }),
  };
}
export type ChosenSku = ReturnType<typeof useSkuChoice>;
