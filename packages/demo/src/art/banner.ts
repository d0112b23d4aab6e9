import type { Drawing } from '../files';
import { bannerBloom } from './bannerBloom';
import { bannerLoom } from './bannerLoom';
import { bannerMorrow } from './bannerMorrow';
import { lighter, svg } from './svg';

/** Banners are 750 × 360; the left half is calm, since titles are written there. */
export const banner = { morrow: bannerMorrow, loom: bannerLoom, bloom: bannerBloom };

/** A banner for a brand that has none of its own yet. */
export function newBrandBanner({ ground, soft }: { ground: string; soft: string }): Drawing {
  return () =>
    svg(
      750,
      360,
      `<rect width="750" height="360" fill="${ground}"/>`,
      `<circle cx="600" cy="200" r="220" fill="${lighter(ground, 0.15)}"/><circle cx="640" cy="220" r="140" fill="${soft}"/>`,
    );
}
