import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoGroup, type DemoFile, type Person } from '@fangzhen/demo';
import type { LocalCloud } from '@fangzhen/local-cloud';
import type { LocalPay } from '@fangzhen/payments/local';
import { buildH5 } from '../build/app';
import { makeCaller, type Caller } from './caller';
import { openDataFolder } from './data-folder';
import { importGroup } from './import-group';
import { freePort } from './free-port';
import { openParts } from './parts';

export interface StageOptions {
  /** Kept when it is given; otherwise a temporary folder that goes away with the stage. */
  dataDir?: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** What time it is in the cloud when it starts; absent: now. */
  nowMs?: number;
  /** Serves the app for the browser as well. */
  withApp?: boolean;
  /** Forgets what the data folder holds. */
  fresh?: boolean;
  /** As the local cloud's: few instances serve the most calls, many find the races. Absent: many. */
  workersAtOnce?: number;
  /** Shows what the functions log. */
  log?: boolean;
  /** What its data holds at first; absent: the demo group. */
  group?: Group;
}

export interface Group {
  collections: object;
  people: Person[];
  files: DemoFile[];
}

/** The whole thing on this machine: local cloud, local WeChat Pay and the demo group. */
export interface Stage extends Caller {
  url: string;
  cloud: LocalCloud;
  pay: LocalPay;
  people: Person[];
  /** Stops everything; what was acknowledged is on disk already. */
  close(): Promise<void>;
}

/**
 * Starts a local cloud with the functions of these sources, a local WeChat Pay, and the demo group in its data.
 * Builds what is missing or outdated first.
 * @throws FriendlyError, one line that says what to do: the port is taken, the data folder cannot be used
 */
export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const port = await freePort(options.port ?? 0);
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'fangzhen-stage-'));
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closeNext of closers.splice(0)) await closeNext();
  };
  if (options.dataDir === undefined) closers.unshift(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const data = openDataFolder(folder, { fresh: options.fresh });
    closers.unshift(() => data.close());
    if (options.withApp) await buildH5();
    const group: Group = options.group ?? demoGroup({ nowMs: options.nowMs ?? Date.now() });
    const { people } = group;
    const { cloud, pay } = await openParts({ ...options, port, folder, data, people }, closers);
    if (data.isNew) {
      await importGroup(cloud, group);
      data.complete();
    }
    const caller = makeCaller(
      (fn, event, { appId, openId, unionId }) => cloud.call(fn, event, { appId, openId, unionId }),
      people,
    );
    return { ...caller, url: cloud.url, cloud, pay, people, close };
  } catch (error) {
    await close();
    throw error;
  }
}
