import { runMain } from '../lib/friendly-error';
import { check } from './check';

await runMain(async () => {
  const { failed } = await check();
  return failed === 0 ? 0 : 1;
});
