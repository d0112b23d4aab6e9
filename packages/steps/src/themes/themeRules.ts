import { Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { ThemeDocument, ThemeProblem } from '@fangzhen/contracts';
import { themeProblems, type Category, type Theme } from '@fangzhen/domain';

const MAX_CATEGORIES = 1000;

/** A brand's categories in their order. One round trip. */
export function brandCategories(ctx: Ctx, brandId: string): Promise<Category[]> {
  return ctx.shared('categories').find({ brandId }, { order: [['rank', 'asc']], limit: MAX_CATEGORIES });
}

/** What keeps this document from being its brand's theme today. One round trip. */
export async function problemsOf(
  ctx: Ctx,
  { brandId, pictures }: Pick<Theme, 'brandId' | 'pictures'>,
  document: ThemeDocument,
): Promise<ThemeProblem[]> {
  const categories = await brandCategories(ctx, brandId);
  return themeProblems(document, { categoryIds: categories.map(({ _id }) => _id), pictures });
}

/** Nothing that breaks a rule is submitted or published (I16). Throws THEME_INVALID with every problem. */
export async function refuseInvalid(
  ctx: Ctx,
  theme: Pick<Theme, 'brandId' | 'pictures'>,
  document: ThemeDocument,
): Promise<void> {
  const problems = await problemsOf(ctx, theme, document);
  if (problems.length === 0) return;
  throw new Refusal('THEME_INVALID', `还有 ${problems.length} 处问题需要修改`, { problems });
}
