/** How many of each SKU are asked for in all: the same SKU twice is added up before anything is reserved (I1). */
export function addUp(lines: readonly { skuId: string; qty: number }[]): { skuId: string; qty: number }[] {
  const bySku = new Map<string, number>();
  for (const { skuId, qty } of lines) bySku.set(skuId, (bySku.get(skuId) ?? 0) + qty);
  return [...bySku].map(([skuId, qty]) => ({ skuId, qty }));
}
