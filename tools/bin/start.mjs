// @ts-check
import { run } from './run.mjs';

await run('start', 'tools/src/start/main.ts');
