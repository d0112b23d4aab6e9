import type { BrandManifest } from '../../features/brand/manifest';

export const manifest: BrandManifest = { id: 'loom', name: '织屿' };
