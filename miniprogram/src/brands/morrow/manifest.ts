import type { BrandManifest } from '../../features/brand/manifest';

export const manifest: BrandManifest = { id: 'morrow', name: '朝露咖啡', orderWord: '点单' };
