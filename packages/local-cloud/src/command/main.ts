import { availableParallelism } from 'node:os';
import manifest from '../../package.json';
import { startCloud } from '../cloud';
import { Address } from '../http/address';
import { banner } from './banner';
import { logLine } from './log-line';
import { readOptions, USAGE, UsageError } from './options';
import { stopOnSignal } from './stop';

/** Runs the command. Its process ends with 0 when it was stopped, 1 if it could not start, 2 if it was not understood. */
export async function main(args = process.argv.slice(2)): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    const { message } = error as Error;
    console.error(error instanceof UsageError ? `${message}\nMore: wxcloud-local --help` : message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') return console.log(USAGE);
  if (options === 'version') return console.log(manifest.version);
  // Starting sets the process to UTC; people read their own time.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const cloud = await startCloud({
    ...options,
    workersAtOnce: availableParallelism(),
    quiet: true,
    onLog: (line) => console.log(logLine(line, timeZone)),
  });
  stopOnSignal(() => cloud.close());
  const isLocal = new Address(options.host).isLocal;
  console.log(banner(cloud, { dataDir: options.dataDir && cloud.dataDir, isLocal, timeZone }));
}
