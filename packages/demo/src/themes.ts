import { DAY_MS, shanghaiDay, themeVersionId, type Theme, type ThemeVersion } from '@fangzhen/domain';
import type { DemoBrand } from './demoBrand';
import { fileId } from './files';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { people } from './people/people';

const PUBLISHED_DAYS_AGO = 90;

/** Version 1 of a brand's theme, published a while ago, with an equal draft. */
export function themeOf(brand: DemoBrand, nowMs: number): { theme: Theme; version: ThemeVersion } {
  const brandId = brand.brand._id;
  const document = { tokens: brand.tokens, modules: brand.modules };
  const atMs = shanghaiDay(nowMs).startMs - PUBLISHED_DAYS_AGO * DAY_MS;
  // A brand that has no manager yet was set up by the group.
  const group = people.find(({ roles }) => roles.includes('groupManager'))!;
  const by = people.find(({ key }) => key === `brand-${brandId}`) ?? group;
  const nameOf = ({ label }: { label: string }) => label.split(' · ')[0]!;
  return {
    theme: {
      _id: brandId,
      brandId,
      version: 1,
      document,
      draft: document,
      draftRevision: 1,
      lastVersion: 1,
      pictures: Object.keys(brand.pictures)
        .filter((path) => path.startsWith('banners/'))
        .map(fileId),
    },
    version: {
      _id: themeVersionId(brandId, 1),
      brandId,
      version: 1,
      state: 'published',
      document,
      byMemberId: memberIdOf(by),
      byName: nameOf(by),
      atMs,
      decidedBy: nameOf(group),
      decidedAtMs: atMs + DAY_MS,
    },
  };
}
