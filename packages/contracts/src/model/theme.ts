import * as v from 'valibot';
import { FileId, HexColor, Id, ShortText } from '../primitives';

/** The tokens a brand may set. Status and price colours, font and logo space are the group's and not in here. */
export const ThemeTokens = v.strictObject({
  primary: HexColor,
  onPrimary: HexColor,
  primarySoft: HexColor,
  surface: HexColor,
  surfaceRaised: HexColor,
  text: HexColor,
  textMuted: HexColor,
  line: HexColor,
  radius: v.picklist(['none', 's', 'm', 'l', 'full']),
  cardStyle: v.picklist(['flat', 'outlined', 'raised']),
});
export type ThemeTokens = v.InferOutput<typeof ThemeTokens>;

const title = v.pipe(ShortText, v.minLength(1));

/** One block of a brand's page. A page shows them in order; a kind it does not know is skipped. */
export const PageModule = v.variant('type', [
  v.strictObject({ id: Id, type: v.literal('banner'), title, subtitle: ShortText, picture: FileId }),
  v.strictObject({ id: Id, type: v.literal('notice'), text: title }),
  v.strictObject({ id: Id, type: v.literal('nearestStore') }),
  v.strictObject({ id: Id, type: v.literal('coupons'), title }),
  v.strictObject({
    id: Id,
    type: v.literal('products'),
    title,
    layout: v.picklist(['grid', 'list', 'scroll']),
    /** A category of the brand; absent: all its products. */
    categoryId: v.optional(Id),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  }),
  v.strictObject({
    id: Id,
    type: v.literal('story'),
    title,
    body: v.pipe(v.string(), v.maxLength(300)),
    picture: FileId,
  }),
]);
export type PageModule = v.InferOutput<typeof PageModule>;

export const ThemeDocument = v.strictObject({
  tokens: ThemeTokens,
  modules: v.pipe(v.array(PageModule), v.minLength(1), v.maxLength(20)),
});
export type ThemeDocument = v.InferOutput<typeof ThemeDocument>;

/** draft → submitted → published, or returned with a reason; an earlier publication becomes replaced. */
export const ThemeVersionState = v.picklist(['submitted', 'published', 'returned', 'replaced']);
export type ThemeVersionState = v.InferOutput<typeof ThemeVersionState>;

export const ThemeProblem = v.object({
  /** `tokens.primary`, `modules.2.title`: where it is. */
  path: v.string(),
  /** What is wrong and what would mend it, in Chinese. */
  message: v.string(),
  /** A value that would pass, where one can be computed. */
  suggestion: v.optional(v.string()),
});
export type ThemeProblem = v.InferOutput<typeof ThemeProblem>;
