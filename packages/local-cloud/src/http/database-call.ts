import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { DATABASE_ACTIONS, type Reply } from '../db/actions';
import type { Transaction } from '../db/transactions';
import { CloudError, requestFailed, transactionMissing } from '../errors';
import type { Invocation } from '../functions/invocation';
import type { Cloud } from '../kernel';
import type { AdminRequest } from './admin';

/** One database call, with the faults in force. `lost` and `cut`: it took effect, but the caller shall not learn of it. */
export async function databaseCall(cloud: Cloud, asked: AdminRequest): Promise<Reply | 'lost' | 'cut'> {
  const { action, invocation } = asked;
  const { faults, metrics } = cloud;
  const startedAtMs = performance.now();
  let ok = false;
  if (invocation) invocation.dbOps++;
  try {
    if (faults.settings.killWorkerRate > 0 && faults.hits('killWorkerRate'))
      dieSoon(invocation, faults.coin());
    if (faults.settings.errorRate > 0 && faults.hits('errorRate')) throw requestFailed('injected fault');
    const reply = await run(cloud, asked);
    ok = true;
    if (faults.hits('lostReplyRate')) return 'lost';
    if (faults.hits('cutReplyRate')) return 'cut';
    return reply;
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATABASE_TRANSACTION_CONFLICT') {
      metrics.conflicts++;
      if (invocation) invocation.sawConflict = true;
    }
    throw error;
  } finally {
    metrics.databaseCall(action, performance.now() - startedAtMs, ok);
  }
}

/** At once, so that the caller never hears of the call it made, or just after the reply has gone out. */
function dieSoon(invocation: Invocation | undefined, atOnce: boolean): void {
  if (atOnce) invocation?.die();
  else setTimeout(() => invocation?.die(), 1);
}

async function run(cloud: Cloud, asked: AdminRequest): Promise<Reply> {
  const { action, params, invocation } = asked;
  const latencyMs = cloud.faults.settings.dbLatencyMs;
  if (action === 'database.startTransaction') {
    if (latencyMs > 0) await delay(latencyMs);
    return start(cloud, invocation);
  }
  if (action === 'database.abortTransaction') {
    if (latencyMs > 0) await delay(latencyMs);
    return abort(cloud, params['transactionId']);
  }
  if (params['transactionId'] !== undefined && params['transactionId'] !== '')
    return inTransaction(cloud, asked, cloud.db.transactions.get(params['transactionId']));
  if (latencyMs > 0) await delay(latencyMs);
  return handler(action)(cloud.db, params, undefined);
}

function handler(action: string): (typeof DATABASE_ACTIONS)[string] {
  const found = DATABASE_ACTIONS[action];
  if (!found) throw new CloudError('INVALID_PARAM', `the local cloud does not know the action ${action}`);
  return found;
}

function start({ db, metrics }: Cloud, invocation: Invocation | undefined): Reply {
  metrics.transactions.started++;
  if (invocation?.sawConflict) metrics.transactions.retried++;
  if (invocation) invocation.sawConflict = false;
  return { transactionId: db.transactions.start().id };
}

function abort({ db, metrics }: Cloud, id: unknown): Reply {
  db.transactions.abort(id);
  metrics.transactions.aborted++;
  return {};
}

const WRITES = /insert|modify|remove|commit/;

async function inTransaction(cloud: Cloud, asked: AdminRequest, transaction: Transaction): Promise<Reply> {
  const { action, params, invocation } = asked;
  const { db, metrics, faults } = cloud;
  // Until this is done, another operation of the same transaction meets TransactionBusy.
  transaction.busy = true;
  try {
    if (faults.settings.dbLatencyMs > 0) await delay(faults.settings.dbLatencyMs);
    if (invocation?.expectsRequest) await arrival(invocation);
    if (transaction.ended) throw transactionMissing();
    if (WRITES.test(action) && faults.hits('conflictRate')) transaction.conflict();
    if (action === 'database.commitTransaction') {
      await db.commit(transaction);
      metrics.transactions.committed++;
      return {};
    }
    return await handler(action)(db, params, transaction);
  } finally {
    transaction.busy = false;
  }
}

/** On a busy machine a request takes a while to arrive; whoever has sent it can do nothing else meanwhile. */
const LONGEST_ARRIVAL_MS = 1000;

/**
 * The instance has sent another request beside this one (Promise.all). On the real cloud it would meet an operation
 * still under way; here this one would be over before it arrives. So it is waited for.
 */
async function arrival(invocation: Invocation): Promise<void> {
  const deadlineMs = performance.now() + LONGEST_ARRIVAL_MS;
  while (invocation.expectsRequest && performance.now() < deadlineMs) await nextTurn();
}
