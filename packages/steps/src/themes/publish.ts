import { notFound, type Transaction } from '@fangzhen/cloudkit';
import { themeVersionId, type Theme, type ThemeVersion } from '@fangzhen/domain';

/** A version and its brand's theme, as a transaction sees them. Throws NOT_FOUND. */
export async function readVersion(
  tx: Transaction,
  versionId: string,
): Promise<{ version: ThemeVersion; theme: Theme }> {
  const version = await tx.get('themeVersions', versionId);
  const theme = version && (await tx.get('themes', version.brandId));
  if (!theme) throw notFound('主题版本');
  return { version, theme };
}

/** Makes `published` what its brand shows; the version that was shown becomes replaced. `theme` is written once, here. */
export async function publish(tx: Transaction, theme: Theme, published: ThemeVersion): Promise<ThemeVersion> {
  const shown = await tx.get('themeVersions', themeVersionId(theme.brandId, theme.version));
  if (shown) await tx.put('themeVersions', { ...shown, state: 'replaced' });
  await tx.put('themeVersions', published);
  await tx.put('themes', { ...theme, version: published.version, document: published.document });
  return published;
}

/** The theme with nothing waiting for approval. */
export function withoutWaiting(theme: Theme): Theme {
  const decided = { ...theme };
  delete decided.waitingVersion;
  return decided;
}
