import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { calls, functionFiles } from './cloud/calls';
import { rssMb, startChild, type Child } from './cloud/child';
import { testCloudStartMs } from './cloud/in-test';
import { importDocuments, mixedLoad } from './cloud/large';
import { LARGE, operations, SMALL, SMALL_COUNT } from './cloud/operations';
import { scaling } from './cloud/scaling';
import { machine, type BenchReport } from './report';

/** `BENCH_DOCUMENTS=20000` gives a quick look; the figures' names speak of a million. */
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 1_000_000);

const INDEXES = [
  {
    name: 'owner',
    keys: [
      ['owner', 1],
      ['atMs', -1],
    ],
  },
];

/**
 * The local cloud beside its floor, in one run: the floor is the same genuine SDK against a plain HTTP server in a process of
 * its own that answers a constant of the same shape and size; the cloud is a process of its own with full durability; the SDK runs
 * here. Ratios are medians over rounds in which both take turns. A million documents of 1 KB are imported first, and
 * everything else is measured while they are there.
 */
export async function bench(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhen-bench-cloud-'));
  const functionsDir = writeFunctions(join(folder, 'functions'));
  const start = (): Promise<Child> =>
    startChild('cloud-process.ts', [functionsDir, join(folder, 'data')], '/local/health');
  const floor = await startChild('floor-process.ts', [], '/');
  let cloud = await start();
  try {
    const startMsEmpty = cloud.startMs;
    const importPerMinute = await importDocuments(cloud, LARGE, DOCUMENTS);
    await importDocuments(cloud, SMALL, SMALL_COUNT);
    const rssMbImported = rssMb(cloud.pid);
    await cloud.stop();
    cloud = await start();
    const startMs1M = cloud.startMs;
    const rssMbStarted = rssMb(cloud.pid);
    const loadedMb = await mixedLoad(cloud, DOCUMENTS);
    const comparedMs1M = await compared(cloud);
    const figures = {
      ...(await operations(floor.url, cloud.url, DOCUMENTS)),
      ...(await scaling(floor.url, cloud.url)),
      ...(await calls(cloud.url)),
    };
    await cloud.kill();
    cloud = await start();
    return report({
      ...figures,
      importPerMinute,
      startMs1M,
      comparedMs1M,
      startMs1MKilled: cloud.startMs,
      startMsEmpty,
      rssMb1M: Math.max(rssMbStarted, loadedMb, rssMb(cloud.pid)),
      rssMbStarted,
      rssMbImported,
      testCloudStartMs: await testCloudStartMs(functionsDir),
    });
  } finally {
    await Promise.all([cloud.kill(), floor.kill()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until a started cloud has compared its whole data file, so that nothing but the load is measured. @returns how long it took */
async function compared({ url }: Child): Promise<number> {
  const startedMs = performance.now();
  const health = async (): Promise<string> =>
    ((await (await fetch(`${url}/local/health`)).json()) as { data: string }).data;
  while ((await health()) === 'comparing') await new Promise((resolve) => setTimeout(resolve, 100));
  return performance.now() - startedMs;
}

function writeFunctions(dir: string): string {
  const collections = {
    [LARGE]: { indexes: INDEXES },
    [SMALL]: { indexes: INDEXES },
    inserted: { indexes: INDEXES },
  };
  const files = { ...functionFiles(), 'cloud.json': JSON.stringify({ functions: {}, collections }) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

function report(figures: Record<string, number>): BenchReport {
  const conditions = { ...machine(), sdk: '4.0.2', durable: true, documents: DOCUMENTS, documentBytes: 1024 };
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]);
  return { name: 'cloud', conditions, figures: Object.fromEntries(rounded) as Record<string, number> };
}
