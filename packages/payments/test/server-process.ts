import { startLocalPay, type LocalPayOptions } from '../src/local';

/** A local WeChat Pay in a process of its own, to be killed: options in the first argument, its `env` on standard output. */
async function main(): Promise<void> {
  const pay = await startLocalPay(JSON.parse(process.argv[2] ?? '{}') as LocalPayOptions);
  process.stdout.write(`${JSON.stringify(pay.env)}\n`);
}

// A parent that is gone closes this pipe.
process.stdin.resume().on('end', () => process.exit(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
