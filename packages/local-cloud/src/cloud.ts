import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MovableClock } from './clock';
import { applyIndexes, readConfig, type CloudConfig } from './config';
import { Database } from './db/database';
import { clone } from './db/ejson';
import { SlowQueries, type SlowRead } from './db/slow-queries';
import type { FileOptions } from './db/sqlite';
import { Faults } from './faults';
import { Files } from './files/files';
import { Functions } from './functions/functions';
import { NOTICE_MS, watchFunctions } from './functions/reload';
import { History } from './history/history';
import { HOST, listen, serve } from './http/server';
import { checkIdentity, Sessions, type Identity } from './identity';
import type { Cloud } from './kernel';
import { Metrics } from './metrics';
import { Messages } from './openapi/messages';
import { PhoneCodes } from './openapi/phone-codes';
import type { CloudOptions, LocalCloud, LogLine } from './options';
import { PayOrders } from './pay/orders';
import { Snapshots } from './snapshots';
import { Timers } from './timers/timers';

/**
 * Starts WeChat Cloud on this machine: database, functions, files, timers, behind one address on 127.0.0.1.
 * @throws in one sentence when the folder of functions, the data folder or the port cannot be used
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  // Functions run in UTC on WeChat Cloud, and a time zone belongs to the whole process.
  process.env['TZ'] = 'UTC';
  const defaults = { env: options.env, maxWorkersPerFunction: options.maxWorkersPerFunction ?? 8 };
  const config = readConfig(options.functionsDir, defaults);
  const temporary = options.dataDir === undefined;
  const dataDir = temporary ? mkdtempSync(join(tmpdir(), 'local-cloud-')) : resolve(options.dataDir!);
  mkdirSync(dataDir, { recursive: true });
  const { server, port } = await listen(options.port ?? 0, options.arrivalMs);
  const cloud = await assemble(options, config, dataDir, port).catch((error: unknown) => {
    server.close();
    throw error;
  });
  serve(server, cloud);
  const unwatch = options.watch ? await watchFunctions(cloud, options.functionsDir, defaults) : undefined;
  const close = async () => {
    await unwatch?.();
    cloud.timers.close();
    await cloud.functions.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    cloud.db.close();
    if (temporary) rmSync(dataDir, { recursive: true, force: true });
  };
  return publicFace(cloud, dataDir, close);
}

async function assemble(
  options: CloudOptions,
  config: CloudConfig,
  dataDir: string,
  port: number,
): Promise<Cloud> {
  const url = `http://${HOST}:${port}`;
  const envId = options.envId ?? 'local-cloud';
  const clock = new MovableClock(options.nowMs);
  const secret = secretOf(dataDir);
  const places = {
    database: join(dataDir, 'data.db'),
    files: join(dataDir, 'files'),
    snapshots: join(dataDir, 'snapshots'),
  };
  const metrics = new Metrics();
  const history = new History(clock);
  const log = logger(options, history);
  const faults = new Faults();
  const slowQueries = new SlowQueries(
    () => clock.nowMs(),
    (text) => log({ level: 'warn', text }),
  );
  const onSlowRead = (one: SlowRead) => slowQueries.add(one);
  const db = openDatabase(options, { path: places.database, onSlowRead }, clock, {
    slowDiskMs: () => faults.settings.slowDiskMs,
    onNote: (text) => log({ level: 'error', text }),
  });
  const functions = new Functions(
    config.functions,
    envId,
    {
      host: `${HOST}:${port}`,
      clock: clock.shared,
      sdkFrom: options.sdkFrom && resolve(options.sdkFrom),
      environment: instanceEnvironment(url, envId),
      onLog: log,
    },
    metrics,
    history,
    { idleMs: options.idleMs ?? 5 * 60_000, ...(options.watch && { noticeMs: NOTICE_MS }) },
  );
  for (const [name, indexes] of config.collections) await applyIndexes(db, name, indexes);
  return {
    port,
    config,
    clock,
    db,
    functions,
    metrics,
    history,
    slowQueries,
    log,
    timers: new Timers(clock, functions, options.timers ?? 'always'),
    files: new Files({ dir: places.files, envId, secret, url, clock }),
    messages: new Messages(),
    phoneCodes: new PhoneCodes(options.people ?? []),
    payOrders: new PayOrders(),
    faults,
    sessions: new Sessions(secret),
    snapshots: new Snapshots(db, places),
    people: options.people ?? [],
    site: options.site,
  };
}

function openDatabase(
  options: CloudOptions,
  own: { path: string; onSlowRead: (one: SlowRead) => void },
  clock: MovableClock,
  file: FileOptions,
): Database {
  try {
    const { fsync = true, cacheBytes = 64 * 1024 * 1024, transactionLimitMs = 30_000 } = options;
    return new Database({ ...own, fsync, cacheBytes, transactionLimitMs, file }, clock);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = code === 'SQLITE_BUSY' ? 'another local cloud is using it; stop that one first' : message;
    throw new Error(`The data folder cannot be used (${own.path}): ${reason}`, { cause: error });
  }
}

/** What every instance of a function finds in its environment (measured against the SDK; README). */
function instanceEnvironment(url: string, envId: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    NO_PROXY: HOST,
    SILENCE: 'true',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,TCB_TRACELOG',
  };
}

/** Signs sessions and links; kept, so that they outlive a restart. */
function secretOf(dataDir: string): string {
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

function logger({ quiet, onLog }: CloudOptions, history: History): Cloud['log'] {
  return ({ level = 'info', functionName = '', requestId = '', text }) => {
    const line: LogLine = { atMs: history.nowMs(), level, functionName, requestId, text };
    history.line(line);
    onLog?.(line);
    if (!quiet) process.stdout.write(`${JSON.stringify(line)}\n`);
  };
}

function publicFace(cloud: Cloud, dataDir: string, close: () => Promise<void>): LocalCloud {
  const { clock, functions, sessions, snapshots, db, timers, metrics } = cloud;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${HOST}:${cloud.port}`,
    port: cloud.port,
    dataDir,
    clock,
    createSession: (identity) => sessions.create(identity),
    async call<Result>(name: string, event: Record<string, unknown>, caller: Identity | string) {
      const identity = typeof caller === 'string' ? sessions.identity(caller) : checkIdentity(caller);
      const { result } = await functions.call(name, event, { source: 'wx_client', identity });
      return JSON.parse(result) as Result;
    },
    import: (collection, docs) => db.import(collection, docs),
    export: async (collection) => [...db.collection(collection).all()].map(({ doc }) => clone(doc)),
    importFile: (path, body) => cloud.files.put(path, body),
    snapshot: async () => snapshots.take(),
    restore: async (id) => snapshots.restore(id),
    runDueTimers: () => timers.look(),
    prewarm: (name, count) => functions.prewarm(name, count),
    metrics: () => ({ ...metrics.report(), workers: functions.counts() }),
    close: () => (closing ??= close()),
  };
}
