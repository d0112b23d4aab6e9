import type { ThemeTokens } from '@fangzhen/contracts';
import { Screen, Skeleton } from '../../ui';
import type { BrandManifest } from './manifest';

export interface BrandPageProps {
  brand: BrandManifest;
  /** The brand's look until the published one is known. */
  tokens: ThemeTokens;
}

/** A brand's home: one renderer for every brand, in the main package. */
export function BrandPage({ brand, tokens }: BrandPageProps) {
  return (
    <Screen title={brand.name} theme={tokens}>
      <Skeleton kind="card" />
    </Screen>
  );
}
