import type { ThemeDocument, ThemeTokens } from '@fangzhen/contracts';
import { readTheme } from '@fangzhen/domain/theme/read';
import { useEffect, useState } from 'react';
import { call, storage, type Output } from '../../cloud';

type BrandTheme = Output<'catalog', 'brandHome'>['theme'];

/** Kept as it was stored, not as this build reads it: the next build may understand more of it. */
interface KeptTheme {
  version: number;
  stored: unknown;
}
export interface ReadTheme {
  version: number;
  document: ThemeDocument;
}

const key = (brandId: string) => `theme.${brandId}`;

/** What this build does not know of a theme is left out and said in the log; it never breaks a page (decision 10). */
function read(brandId: string, { version, stored }: KeptTheme): ReadTheme {
  const { document, skipped } = readTheme(stored);
  if (skipped.length > 0) console.warn(`theme ${brandId} v${version} skipped`, skipped);
  return { version, document };
}

/** The brand's theme as this phone saw it last: the page begins with it, so that no default look flashes. */
export function keptTheme(brandId: string): ReadTheme | undefined {
  const kept = storage.get<KeptTheme>(key(brandId));
  return kept && read(brandId, kept);
}

/** Takes the theme of an answer: keeps its document, or finds the one that is kept. Undefined when neither is there. */
export function takeTheme(brandId: string, theme: BrandTheme): ReadTheme | undefined {
  if (theme.document === undefined) {
    const kept = keptTheme(brandId);
    return kept?.version === theme.version ? kept : undefined;
  }
  const fresh: KeptTheme = { version: theme.version, stored: theme.document };
  storage.set(key(brandId), fresh);
  return read(brandId, fresh);
}

/** A brand's look for a page that shows something of it: as kept; asked for once where nothing is kept yet. */
export function useBrandTheme(brandId: string | undefined): ThemeTokens | undefined {
  const [theme, setTheme] = useState(() => brandId && keptTheme(brandId)?.document.tokens);
  useEffect(() => {
    if (!brandId) return undefined;
    const kept = keptTheme(brandId)?.document.tokens;
    setTheme(kept);
    if (kept) return undefined;
    let gone = false;
    call('catalog', 'brandHome', { brandId }).then(
      (home) => !gone && setTheme(takeTheme(brandId, home.theme)?.document.tokens),
      // The page shows its own errors; without its brand's look it stands in the group's.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [brandId]);
  return theme || undefined;
}
