import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { buildH5, buildWeapp } from './app';
import { buildFunctions } from './functions';

await runMain(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { app: { type: 'string' } } });
  switch (positionals[0]) {
    case 'functions':
      console.log(`dist/cloudfunctions: ${(await buildFunctions()).join(', ')}`);
      return;
    case 'weapp':
      await buildWeapp(values.app);
      return;
    case 'h5':
      await buildH5();
      return;
    default:
      throw new FriendlyError('What shall be built? functions, weapp or h5.');
  }
});
