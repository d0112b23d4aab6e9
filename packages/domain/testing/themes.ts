import type { PageModule, ThemeDocument, ThemeTokens } from '@fangzhen/contracts';
import fc from 'fast-check';

export const PICTURES = ['cloud://demo/banner.png', 'cloud://demo/story.png'];
export const CATEGORY_IDS = ['drinks', 'bakery'];

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);

export const anyTokens: fc.Arbitrary<ThemeTokens> = fc.record({
  primary: color,
  onPrimary: color,
  primarySoft: color,
  surface: color,
  surfaceRaised: color,
  text: color,
  textMuted: color,
  line: color,
  radius: fc.constantFrom('none', 's', 'm', 'l', 'full'),
  cardStyle: fc.constantFrom('flat', 'outlined', 'raised'),
});

const title = fc.constantFrom('春日新品', '人气推荐', '到店自提');
const picture = fc.constantFrom(...PICTURES, 'cloud://demo/strange.png');
const kind = <T extends string>(type: T) => fc.constant(type);

/** A module without its id. */
const anyModule: fc.Arbitrary<Omit<PageModule, 'id'>> = fc.oneof(
  fc.record({ type: kind('banner'), title, subtitle: fc.constantFrom('', '第二杯半价'), picture }),
  fc.record({ type: kind('notice'), text: title }),
  fc.record({ type: kind('nearestStore') }),
  fc.record({ type: kind('coupons'), title }),
  fc.record(
    {
      type: kind('products'),
      title,
      layout: fc.constantFrom('grid', 'list', 'scroll'),
      categoryId: fc.constantFrom(...CATEGORY_IDS, 'strange'),
      limit: fc.integer({ min: 1, max: 60 }),
    },
    { requiredKeys: ['type', 'title', 'layout', 'limit'] },
  ),
  fc.record({ type: kind('story'), title, body: fc.constantFrom('', '一杯好咖啡。'), picture }),
);

const withIds = (modules: Omit<PageModule, 'id'>[]) =>
  fc.shuffledSubarray(
    modules.map((module, i) => ({ ...module, id: `m${i}` }) as PageModule),
    { minLength: 1 },
  );

/** Any document that fits the schema and whose modules have ids of their own. */
export const anyTheme: fc.Arbitrary<ThemeDocument> = fc.record({
  tokens: anyTokens,
  modules: fc.array(anyModule, { minLength: 1, maxLength: 8 }).chain(withIds),
});
