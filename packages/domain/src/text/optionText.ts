/** The chosen values of a SKU on one line: 大杯 / 热. Empty for a product without options. */
export function optionText(values: readonly string[]): string {
  return values.join(' / ');
}
