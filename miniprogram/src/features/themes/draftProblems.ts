import type { ThemeDocument, ThemeProblem } from '@fangzhen/contracts';
import { themeProblems, type ThemeSurroundings } from '@fangzhen/domain/theme/problems';
import { readTheme } from '@fangzhen/domain/theme/read';
import { FIELD_WORDS, MODULE_WORDS } from '@fangzhen/domain/theme/words';
import { texts } from './texts';

/**
 * What still has to be filled in: it does not fit the schema, so that it cannot even be saved. Says the same as the
 * schema, through the reader that the app has anyway.
 */
export function unfinished(document: ThemeDocument): ThemeProblem[] {
  return readTheme(document).skipped.map((path) => {
    const [, index, field = ''] = path.split('.');
    const module = document.modules[Number(index)];
    const where = module ? `${MODULE_WORDS[module.type]} · ` : '';
    return { path, message: `${where}${texts.fillIn(FIELD_WORDS[field] ?? field)}` };
  });
}

/** Everything that keeps a draft from being submitted, by the rules that the server decides with. */
export function draftProblems(document: ThemeDocument, known: ThemeSurroundings): ThemeProblem[] {
  return [...unfinished(document), ...themeProblems(document, known)];
}
