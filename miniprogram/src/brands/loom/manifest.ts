export const manifest = { id: 'loom' };
