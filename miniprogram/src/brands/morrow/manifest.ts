export const manifest = { id: 'morrow' };
