import type { Modifier, Product, Sku } from '@fangzhen/domain';
import { fileId, type Drawing } from './files';

/** One value of an option, the letters it adds to a SKU's id, and what it adds to the price. */
export interface Choice {
  value: string;
  code: string;
  addFen: number;
  /** Of a service: how long it takes with this choice. */
  minutes?: number;
}
export interface OptionSpec {
  name: string;
  choices: Choice[];
}
export interface ProductSpec {
  key: string;
  category: string;
  name: string;
  subtitle: string;
  description: string;
  options: OptionSpec[];
  priceFen: number;
  /** Only where the list price really is higher. */
  listPriceFen?: number;
  modifiers?: Modifier[];
  /** Of what is booked for a time; an option's choice may take longer. */
  service?: Product['service'];
  /** From which hour to which it is sold each day; absent: at any time. */
  sellHours?: [fromHour: number, untilHour: number];
  draw: Drawing;
}

/** `option('杯型', ['中杯', 'm'], ['大杯', 'l', 300])` */
export function option(
  name: string,
  ...choices: [value: string, code: string, addFen?: number, minutes?: number][]
): OptionSpec {
  return {
    name,
    choices: choices.map(([value, code, addFen = 0, minutes]) => ({
      ...{ value, code, addFen },
      ...(minutes !== undefined && { minutes }),
    })),
  };
}

/** Every combination of one choice of each option, the last option changing fastest. */
function combinations(options: OptionSpec[]): Choice[][] {
  return options.reduce<Choice[][]>(
    (rows, { choices }) => rows.flatMap((row) => choices.map((choice) => [...row, choice])),
    [[]],
  );
}

function skuOf(productId: string, spec: ProductSpec, choices: Choice[]): Sku {
  const addFen = choices.reduce((sum, choice) => sum + choice.addFen, 0);
  const minutes = choices.find((choice) => choice.minutes !== undefined)?.minutes;
  return {
    id: [productId, ...choices.map((choice) => choice.code)].join('-'),
    values: choices.map((choice) => choice.value),
    listPriceFen: (spec.listPriceFen ?? spec.priceFen) + addFen,
    priceFen: spec.priceFen + addFen,
    ...(minutes !== undefined && { minutes }),
  };
}

function productOf(brandId: string, spec: ProductSpec, index: number): Product {
  const id = `${brandId}-${spec.key}`;
  return {
    _id: id,
    brandId,
    categoryId: `${brandId}-${spec.category}`,
    name: spec.name,
    subtitle: spec.subtitle,
    description: spec.description,
    picture: fileId(picturePath(brandId, spec)),
    options: spec.options.map(({ name, choices }) => ({ name, values: choices.map(({ value }) => value) })),
    skus: combinations(spec.options).map((choices) => skuOf(id, spec, choices)),
    rank: index + 1,
    onSale: true,
    ...(spec.modifiers && { modifiers: spec.modifiers }),
    ...(spec.service && { service: spec.service }),
    ...(spec.sellHours && { sellHours: everyDay(spec.sellHours) }),
  };
}

function everyDay([fromHour, untilHour]: [number, number]): Product['sellHours'] {
  const day = [{ openMinute: fromHour * 60, closeMinute: untilHour * 60 }];
  return Array.from({ length: 7 }, () => day);
}

function picturePath(brandId: string, spec: ProductSpec): string {
  return `products/${brandId}/${spec.key}.svg`;
}

/** A brand's products with their SKUs, in the order of the list, and their pictures by storage path. */
export function menu(
  brandId: string,
  specs: ProductSpec[],
): { products: Product[]; pictures: Record<string, Drawing> } {
  return {
    products: specs.map((spec, index) => productOf(brandId, spec, index)),
    pictures: Object.fromEntries(specs.map((spec) => [picturePath(brandId, spec), spec.draw])),
  };
}
