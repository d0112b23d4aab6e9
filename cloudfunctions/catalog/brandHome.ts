import { memberActionBeside, notFound, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type Api } from '@fangzhen/contracts';
import { menuOf, type Theme } from '@fangzhen/domain';
import { brandCategories } from '@fangzhen/steps/themes/themeRules';
import { brandCard, lookOf } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';
import { findAll } from '../shared/findAll';
import { readOffers } from '../shared/offers';
import { cardOfStore } from '../shared/storeCard';
import { chooseStore } from './chooseStore';
import { readShelf } from './readShelf';

type Wanted = Api['catalog']['brandHome']['input'];

/** A brand's whole page: two round trips, three for somebody who was never here before. */
export const brandHome = memberActionBeside(
  contracts.catalog.brandHome,
  readPage,
  async ({ brandId, themeVersion }, ctx, beside) => {
    const [page, offers] = await Promise.all([beside, readOffers(ctx, brandId)]);
    return { ...page, theme: themeFor(themeVersion, page.theme), offers };
  },
);

/** What of the page is the same for everybody. */
async function readPage(input: Wanted, ctx: Ctx) {
  const { brandId } = input;
  const [{ brand, store, storeCard, shelf }, [theme], categories, products] = await Promise.all([
    readStore(input, ctx),
    ctx.shared('themes').find({ _id: brandId }, { limit: 1, fields: ['version', 'document'] }),
    brandCategories(ctx, brandId),
    findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] }),
  ]);
  if (!theme) throw notFound('品牌');
  return {
    brand: brandCard(brand, lookOf(theme)),
    theme,
    ...(store && { store: storeCard }),
    categories: menuOf(categories, products, shelf),
  };
}

/** The store that the page serves from, and what it has. */
async function readStore(input: Wanted, ctx: Ctx) {
  const directory = await readDirectory(ctx);
  const brand = directory.brands.get(input.brandId);
  if (!brand) throw notFound('品牌');
  const store = chooseStore(directory, input, ctx.nowMs);
  const shelf = store && (await readShelf(ctx, store._id));
  return { brand, store, storeCard: store && cardOfStore(directory, store, ctx.nowMs, input.at), shelf };
}

/** The document travels only where the client does not have it. */
function themeFor(
  clientVersion: number | undefined,
  { version, document }: Pick<Theme, 'version' | 'document'>,
) {
  return clientVersion === version ? { version } : { version, document };
}
