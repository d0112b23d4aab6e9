import type { Reader } from '@fangzhen/cloudkit';
import type { BrandCard } from '@fangzhen/contracts';
import type { Brand, Theme } from '@fangzhen/domain';
import type { Directory } from './directory';

/** What a brand's card takes of its published theme. */
export type Look = Pick<BrandCard, 'primary' | 'onPrimary'>;

export function lookOf({ document }: Pick<Theme, 'document'>): Look {
  const { primary, onPrimary } = document.tokens;
  return { primary, onPrimary };
}

export function brandCard({ _id, name, slogan, logo }: Brand, look: Look): BrandCard {
  return { id: _id, name, slogan, logo, ...look };
}

const MAX_BRANDS = 1000;

/** The published looks of the themes that the caller may see, by brand. One round trip; only two colours a brand travel. */
export async function readLooks(themes: Reader<'themes'>): Promise<ReadonlyMap<string, Look>> {
  const fields = ['document.tokens.primary', 'document.tokens.onPrimary'];
  const found = await themes.find({}, { limit: MAX_BRANDS, fields });
  return new Map(found.map((theme) => [theme._id, lookOf(theme)]));
}

/** The brands that have a look, in the group's order: a brand without a published theme has nothing to show yet. */
export function brandCards({ brands }: Directory, looks: ReadonlyMap<string, Look>): BrandCard[] {
  return [...brands.values()].flatMap((brand) => {
    const look = looks.get(brand._id);
    return look ? [brandCard(brand, look)] : [];
  });
}
