/**
 * How many of each SKU are asked for in all: the same SKU twice, with whatever choices, is added up before anything is reserved
 * (I1). What else a line says is the first one's.
 */
export function addUp<L extends { skuId: string; qty: number }>(lines: readonly L[]): L[] {
  const bySku = new Map<string, L>();
  for (const line of lines) {
    const first = bySku.get(line.skuId);
    bySku.set(line.skuId, first ? { ...first, qty: first.qty + line.qty } : line);
  }
  return [...bySku.values()];
}
