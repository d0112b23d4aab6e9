export const manifest = { id: 'bloom' };
