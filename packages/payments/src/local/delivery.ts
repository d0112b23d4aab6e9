import { randomBytes, randomUUID } from 'node:crypto';
import { encryptResource, newNonce } from '../signature';
import { toRfc3339 } from '../time';
import type { LocalPayContext } from './context';
import type { ForgedKind } from './faults';
import {
  dueNotices,
  holdNotice,
  recordAttempt,
  settleNotice,
  type AttemptKind,
  type NoticeRow,
} from './notices';
import { signedHeaders } from './platform';
import { settleDueRefunds } from './refunds';

const POLL_MS = 200;
const AT_ONCE = 16;
/** Documented: a merchant has five seconds to answer. */
const ANSWER_WITHIN_MS = 5_000;

interface Outgoing {
  body: string;
  headers: Record<string, string>;
}

/** A notice as it goes over the wire now: encrypted for its merchant, signed by WeChat Pay at this moment. */
function sealed(
  context: LocalPayContext,
  notice: NoticeRow,
  apiV3Key: string,
  forged?: ForgedKind,
): Outgoing {
  const resource = forged ? forgedResource(notice, forged) : notice.resource;
  const nonce = newNonce().slice(0, 12);
  const body = JSON.stringify({
    id: forged ? randomUUID() : notice.id,
    create_time: toRfc3339(notice.createdAtMs),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: notice.summary,
    resource: {
      original_type: notice.originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: encryptResource(resource, apiV3Key, nonce, notice.originalType),
      associated_data: notice.originalType,
      nonce,
    },
  });
  const headers = signedHeaders(context.platform, body, context.nowMs());
  // WeChat Pay's own probes of whether a merchant verifies look like this.
  if (forged === 'signature')
    headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${randomBytes(192).toString('base64')}`;
  return { body, headers };
}

/** The same payment with another amount or merchant; the numbers stay, as the worst forgery would have it. */
function forgedResource(notice: NoticeRow, kind: ForgedKind): string {
  return JSON.stringify(JSON.parse(notice.resource), (key, value: unknown) => {
    if (kind === 'merchant' && (key === 'mchid' || key === 'combine_mchid')) return '1900000000';
    if (kind === 'amount' && typeof value === 'number') return value + 100;
    return value;
  });
}

/** Lets the server end what is under way instead of waiting for merchants. */
interface Stopping {
  asked: boolean;
  posts: Set<AbortController>;
}

interface Answer {
  accepted: boolean;
  outcome: string;
  status: number;
}

/** Posts once. Accepted means a status of 2xx; the answer's body does not count, as documented. */
async function post(url: string, outgoing: Outgoing, stopping: Stopping): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_WITHIN_MS);
  stopping.posts.add(abort);
  if (stopping.asked) abort.abort();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/4.0', ...outgoing.headers },
      body: outgoing.body,
      redirect: 'manual',
      signal: abort.signal,
    });
    await response.arrayBuffer();
    return { accepted: response.ok, outcome: response.ok ? 'accepted' : 'refused', status: response.status };
  } catch {
    return { accepted: false, outcome: abort.signal.aborted ? 'no answer in 5 s' : 'not reached', status: 0 };
  } finally {
    clearTimeout(timer);
    stopping.posts.delete(abort);
  }
}

interface Attempt {
  kind: AttemptKind;
  outcome: string;
  status: number;
}

/** Sends the notice and the copies a fault asks for at the same moment; a lost answer counts as none. */
async function sendGenuine(context: LocalPayContext, notice: NoticeRow, stopping: Stopping) {
  const { faults, merchants } = context;
  const apiV3Key = merchants.get(notice.mchId)?.apiV3Key;
  const failed = (outcome: string) => ({
    accepted: false,
    attempts: [{ kind: 'notice', outcome, status: 0 }] as Attempt[],
  });
  if (!apiV3Key) return failed('merchant is not configured');
  const forgeries: Attempt[] = [];
  for (const kind of notice.sent === 0 ? faults.forgeries(notice.seq) : []) {
    const answer = await post(notice.url, sealed(context, notice, apiV3Key, kind), stopping);
    forgeries.push({ kind: `forged ${kind}`, ...answer });
  }
  if (faults.drops(notice.seq, notice.sent)) {
    const { accepted, attempts } = failed('lost on its way');
    return { accepted, attempts: [...forgeries, ...attempts] };
  }
  const once = (): Promise<Answer> => post(notice.url, sealed(context, notice, apiV3Key), stopping);
  const copies = Array.from({ length: faults.copies(notice.seq) }, once);
  const [answer, ...others] = await Promise.all([once(), ...copies]);
  const lost = answer.accepted && faults.losesReply(notice.seq, notice.sent);
  const genuine: Attempt = { kind: 'notice', ...answer, outcome: lost ? 'answer lost' : answer.outcome };
  const attempts = [...forgeries, ...others.map((other): Attempt => ({ kind: 'copy', ...other })), genuine];
  return { accepted: answer.accepted && !lost, attempts };
}

/** One due notice: held back by a fault, or sent and noted. What is under way when the server stops stays due. */
async function send(context: LocalPayContext, notice: NoticeRow, stopping: Stopping): Promise<void> {
  const { db, faults } = context;
  const holdMs = notice.held === 0 ? faults.holdMs(notice.seq) : 0;
  if (holdMs > 0) {
    const nowMs = context.nowMs();
    holdNotice(db, notice, nowMs, holdMs);
    return;
  }
  // A merchant must not hear of a payment that a power failure could still undo.
  await context.flush();
  const { accepted, attempts } = await sendGenuine(context, notice, stopping);
  if (stopping.asked && !accepted) return;
  const nowMs = context.nowMs();
  db.transaction(() => {
    for (const { kind, outcome, status } of attempts)
      recordAttempt(db, notice.seq, nowMs, kind, outcome, status);
    settleNotice(db, notice, accepted, nowMs);
  })();
  if (accepted) context.accepted.emit(notice.outTradeNo);
}

export interface Delivery {
  /** Looks for due notices soon, without waiting for the next poll. */
  nudge(): void;
  /** Sends everything that is due by the clock now; resolves when each of it was answered or given up for now. */
  deliverDue(): Promise<void>;
  stop(): Promise<void>;
}

/** Sends notices as the clock makes them due, at most 16 at once. A crash between sending and noting sends again. */
export function startDelivery(context: LocalPayContext, onError: (error: unknown) => void): Delivery {
  const underWay = new Map<number, Promise<void>>();
  const stopping: Stopping = { asked: false, posts: new Set() };
  let failure: unknown;
  const failed = (error: unknown): void => {
    failure = error;
    onError(error);
  };

  function sweep(): void {
    if (stopping.asked) return;
    try {
      settleDueRefunds(context);
      for (const notice of dueNotices(context.db, context.nowMs())) {
        if (underWay.size >= AT_ONCE) break;
        if (underWay.has(notice.seq)) continue;
        const sending = send(context, notice, stopping)
          .finally(() => underWay.delete(notice.seq))
          .then(nudge, failed);
        underWay.set(notice.seq, sending);
      }
    } catch (error) {
      failed(error);
    }
  }

  let nudged = false;
  function nudge(): void {
    if (nudged) return;
    nudged = true;
    setImmediate(() => {
      nudged = false;
      sweep();
    });
  }

  const poll = setInterval(sweep, POLL_MS);
  return {
    nudge,
    async deliverDue() {
      failure = undefined;
      for (sweep(); underWay.size > 0 && failure === undefined; sweep())
        await Promise.race(underWay.values());
      if (failure !== undefined) throw failure;
    },
    async stop() {
      stopping.asked = true;
      for (const post of stopping.posts) post.abort();
      clearInterval(poll);
      await Promise.all(underWay.values());
    },
  };
}
