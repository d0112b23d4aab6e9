import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import type { BenchReport } from './report';

/** A benchmark is a file here that exports `bench`; what it prints before is for people. */
interface BenchModule {
  bench(): Promise<BenchReport>;
}

const FOLDER = inRoot('tools/src/bench');
const PARTS = /^(main|report)\.ts$|\.test\.ts$/;

await runMain(async () => {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = ''] = positionals;
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !PARTS.test(file))
    .map((file) => file.slice(0, -3));
  if (!names.includes(name)) throw new FriendlyError(`Which benchmark? ${names.join(', ')}.`);
  const { bench } = (await import(`./${name}.ts`)) as BenchModule;
  const report = await bench();
  if (!values.json) {
    for (const [figure, value] of Object.entries(report.figures)) console.log(`${figure.padEnd(32)}${value}`);
  }
  console.log(JSON.stringify(report));
});
