import type { ThemeDocument, ThemeProblem } from '@fangzhen/contracts';
import { contrastProblems } from './textPairs';

/** What a theme may name: its brand's categories, and the pictures its editor offers. */
export interface ThemeSurroundings {
  categoryIds: readonly string[];
  pictures: readonly string[];
}

/**
 * Everything that keeps a theme from being published (I16): text that does not read, pictures and categories that are
 * not the brand's, modules with one id. Empty: it may be submitted. Its shape has been checked by the schema.
 */
export function themeProblems(document: ThemeDocument, known: ThemeSurroundings): ThemeProblem[] {
  const problems = contrastProblems(document.tokens);
  const seen = new Set<string>();
  document.modules.forEach((module, i) => {
    if (seen.has(module.id)) {
      problems.push({ path: `modules.${i}.id`, message: '两个模块的编号相同，请删掉一个再重新添加' });
    }
    seen.add(module.id);
    if ('picture' in module && !known.pictures.includes(module.picture)) {
      problems.push({
        path: `modules.${i}.picture`,
        message: '这张图片不在品牌图库里，请从图库里选一张',
        ...(known.pictures[0] && { suggestion: known.pictures[0] }),
      });
    }
    if ('categoryId' in module && module.categoryId && !known.categoryIds.includes(module.categoryId)) {
      problems.push({
        path: `modules.${i}.categoryId`,
        message: '这个商品分类不存在，请换一个，或不选分类以展示全部商品',
        ...(known.categoryIds[0] && { suggestion: known.categoryIds[0] }),
      });
    }
  });
  return problems;
}
