// @ts-check
import { run } from './run.mjs';

await run('test', 'tools/src/test/main.ts');
