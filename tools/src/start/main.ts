import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { startStage, type Stage } from '../stage/index';

const USAGE = 'npm start -- [--port 4173] [--data DIR] [--fresh]';

interface StartOptions {
  port: number;
  dataDir: string;
  fresh: boolean;
}

function readOptions(): StartOptions {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        data: { type: 'string', default: inRoot('.data') },
        fresh: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${values.port} is no port`);
    return { port, dataDir: resolve(values.data), fresh: values.fresh };
  } catch (error) {
    throw new FriendlyError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** Ctrl-C closes everything in order; a second one does not wait. */
function closeOnSignal(stage: Stage): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('\nStopping. Everything is kept.');
    stage.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

await runMain(async () => {
  const log = process.env.FANGZHEN_LOG === '1';
  const workersAtOnce = availableParallelism();
  const stage = await startStage({ ...readOptions(), withApp: true, workersAtOnce, log });
  closeOnSignal(stage);
  // The first page shall not wait for its function's cold start.
  await stage.cloud.prewarm('home', 1);
  console.log(
    `\n  Fangzhen is open: ${stage.url}\n\n  Ctrl-C stops it; npm start shows the same orders again.`,
  );
});
