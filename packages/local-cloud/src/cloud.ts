import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Backups } from './backup/backups';
import { beginWithBackup } from './backup/begin';
import { MovableClock } from './clock';
import { applyIndexes, readConfig, type CloudConfig } from './config';
import { IN_USE, openDataFolder, type DataFolder, type Places } from './data-folder';
import { Database } from './db/database';
import { clone } from './db/ejson';
import { SlowQueries, type SlowRead } from './db/slow-queries';
import type { FileOptions } from './db/sqlite';
import { Faults } from './faults';
import { Files } from './files/files';
import { Functions } from './functions/functions';
import { NOTICE_MS, watchFunctions } from './functions/reload';
import { History } from './history/history';
import { Address } from './http/address';
import { closeServer, listen, serve } from './http/server';
import { checkIdentity, Sessions, type Identity } from './identity';
import type { Cloud } from './kernel';
import { Metrics } from './metrics';
import { Messages } from './openapi/messages';
import { PhoneCodes } from './openapi/phone-codes';
import type { CloudOptions, FunctionInfo, LocalCloud, LogLine } from './options';
import { OWN_FOLDER } from './own-folder';
import { PayOrders } from './pay/orders';
import { applySeed } from './seed/apply-seed';
import { seedOf } from './seed/load-seed';
import type { Seed } from './seed/seed';
import { Snapshots } from './snapshots';
import { Timers } from './timers/timers';

/**
 * Starts WeChat Cloud on this machine: database, functions, files, timers, behind one address, by default on 127.0.0.1.
 * @throws in one sentence when the folder of functions, the data folder, the seed or the port cannot be used
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  // Functions run in UTC on WeChat Cloud, and a time zone belongs to the whole process.
  process.env['TZ'] = 'UTC';
  const defaults = { env: options.env, maxWorkersPerFunction: options.maxWorkersPerFunction ?? 8 };
  const config = readConfig(options.functionsDir, defaults);
  const seed = await seedOf(options.seed);
  const { server, address } = await listen(new Address(options.host, options.port), options.arrivalMs);
  const open: {
    folder?: DataFolder;
    beginning?: Beginning;
    cloud?: Cloud;
    unwatch?: () => Promise<void>;
  } = {};
  const close = async () => {
    await open.unwatch?.();
    open.cloud?.timers.close();
    await open.beginning?.functions.close();
    await closeServer(server);
    open.beginning?.db.close();
    open.folder?.close();
  };
  try {
    const folder = (open.folder = openDataFolder(options.dataDir, options.fresh));
    if (options.from !== undefined) await beginWithBackup(options.from, folder);
    const beginning = assemble(
      { ...options, people: options.people ?? seed.people },
      config,
      folder.places,
      address,
    );
    open.beginning = beginning;
    await begin(beginning, folder, seed);
    const timers = new Timers(beginning.clock, beginning.functions, options.timers ?? 'always');
    const cloud = (open.cloud = { ...beginning, timers });
    serve(server, cloud);
    if (options.watch) open.unwatch = await watchFunctions(cloud, options.functionsDir, defaults);
    return publicFace(cloud, folder.dir, close);
  } catch (error) {
    await close();
    throw error;
  }
}

type Beginning = Omit<Cloud, 'timers'>;

function assemble(options: CloudOptions, config: CloudConfig, places: Places, address: Address): Beginning {
  const envId = options.envId ?? 'local-cloud';
  const clock = new MovableClock(options.nowMs);
  const secret = secretOf(places.secret);
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
  clock.onJump(() => db.transactions.endLate());
  const functions = new Functions(
    config.functions,
    envId,
    {
      host: address.hostAndPort,
      clock: clock.shared,
      sdkFrom: resolve(options.sdkFrom ?? OWN_FOLDER),
      environment: instanceEnvironment(address, envId),
      onLog: log,
    },
    metrics,
    history,
    {
      idleMs: options.idleMs ?? 5 * 60_000,
      workersAtOnce: options.workersAtOnce,
      ...(options.watch && { noticeMs: NOTICE_MS }),
    },
    () => faults.hits('repeatDeliveryRate'),
  );
  const people = options.people ?? [];
  const backups = new Backups(db, places);
  return {
    address,
    config,
    clock,
    db,
    functions,
    metrics,
    history,
    slowQueries,
    log,
    files: new Files({ dir: places.files, envId, secret, url: address.url, clock }),
    messages: new Messages(),
    phoneCodes: new PhoneCodes(people),
    payOrders: new PayOrders(),
    faults,
    sessions: new Sessions(secret),
    backups,
    snapshots: new Snapshots(db, places, backups),
    people,
    site: options.site,
  };
}

/** Makes the collections be what cloud.json says, and puts the seed into a new folder. */
async function begin(cloud: Beginning, folder: DataFolder, seed: Seed): Promise<void> {
  for (const [name, indexes] of cloud.config.collections) await applyIndexes(cloud.db, name, indexes);
  if (folder.isNew) await applySeed(cloud, seed);
  folder.complete();
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
    const reason = code === 'SQLITE_BUSY' ? IN_USE : message;
    throw new Error(`The data folder cannot be used (${own.path}): ${reason}`, { cause: error });
  }
}

/** What every instance of a function finds in its environment (measured against the SDK; README). */
function instanceEnvironment({ url, inner }: Address, envId: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    NO_PROXY: inner,
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
function secretOf(path: string): string {
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
    url: cloud.address.url,
    port: cloud.address.port,
    dataDir,
    clock,
    functions: () => functionsOf(cloud),
    createSession: (identity) => sessions.create(identity),
    async call<Result>(name: string, event: Record<string, unknown>, caller: Identity | string) {
      const identity = typeof caller === 'string' ? sessions.identity(caller) : checkIdentity(caller);
      const { result } = await functions.call(name, event, { source: 'wx_client', identity });
      return JSON.parse(result) as Result;
    },
    import: (collection, docs) => db.import(collection, docs),
    commits: () => db.store.versions.commit,
    export: async (collection) => [...db.collection(collection).all()].map(({ doc }) => clone(doc)),
    importFile: (path, body) => cloud.files.put(path, body),
    snapshot: async () => snapshots.take(),
    restore: async (id) => snapshots.restore(id),
    runDueTimers: () => timers.look(),
    faults: (changes) => {
      if (changes === null) cloud.faults.clear();
      else if (changes) cloud.faults.set(changes);
      return cloud.faults.settings;
    },
    messages: () => cloud.messages.all(),
    prewarm: (name, count) => functions.prewarm(name, count),
    metrics: () => ({ ...metrics.report(), workers: functions.counts() }),
    close: () => (closing ??= close()),
  };
}

function functionsOf({ functions, timers }: Cloud): FunctionInfo[] {
  const due = timers.list();
  return [...functions.specs.values()].map(({ name, http }) => ({
    name,
    http,
    timers: due
      .filter((timer) => timer.functionName === name)
      .map((timer) => ({ name: timer.name, config: timer.expression, nextMs: timer.nextMs })),
  }));
}
