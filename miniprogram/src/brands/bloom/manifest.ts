import type { BrandManifest } from '../../features/brand/manifest';

export const manifest: BrandManifest = { id: 'bloom', name: '花序' };
