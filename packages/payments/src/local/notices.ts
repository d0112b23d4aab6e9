import { randomUUID } from 'node:crypto';
import type { LocalPayContext } from './context';
import { allRows, getRow, run, type Db } from './database';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Documented waits between repetitions: 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, 24h4m in all. */
const REPEAT_AFTER_MS = [
  ...[15 * SECOND_MS, 15 * SECOND_MS, 30 * SECOND_MS, 3 * MINUTE_MS, 10 * MINUTE_MS, 20 * MINUTE_MS],
  ...[30 * MINUTE_MS, 30 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 3 * HOUR_MS, 3 * HOUR_MS],
  ...[6 * HOUR_MS, 6 * HOUR_MS],
];

export interface NewNotice {
  mchId: string;
  outTradeNo: string;
  eventType: string;
  summary: string;
  originalType: 'transaction' | 'refund';
  url: string;
  /** What is encrypted into the notice. */
  resource: object;
}

export interface NoticeRow {
  seq: number;
  id: string;
  mchId: string;
  outTradeNo: string;
  eventType: string;
  summary: string;
  originalType: string;
  resource: string;
  url: string;
  createdAtMs: number;
  /** How often it went out, not counting copies and forgeries. */
  sent: number;
  /** 1 once a fault has held it back: that happens once. */
  held: 0 | 1;
  nextAtMs: number | null;
  state: 'waiting' | 'delivered' | 'given up';
}

/** `notice` is the genuine one, `copy` a duplicate of it; the others are forgeries or never left. */
export type AttemptKind =
  'notice' | 'copy' | 'held' | 'forged amount' | 'forged signature' | 'forged merchant';

/** Writes a notice to be sent at once; to be called inside the transaction that makes it true. */
export function enqueueNotice(db: Db, nowMs: number, notice: NewNotice): void {
  run(
    db,
    `INSERT INTO notices (id, mchId, outTradeNo, eventType, summary, originalType, resource, url, createdAtMs, nextAtMs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[randomUUID(), notice.mchId, notice.outTradeNo, notice.eventType, notice.summary, notice.originalType],
    ...[JSON.stringify(notice.resource), notice.url, nowMs, nowMs],
  );
}

export const dueNotices = (db: Db, nowMs: number): NoticeRow[] =>
  allRows<NoticeRow>(db, 'SELECT * FROM notices WHERE nextAtMs <= ? ORDER BY nextAtMs, seq LIMIT 256', nowMs);

export function recordAttempt(
  db: Db,
  noticeSeq: number,
  atMs: number,
  kind: AttemptKind,
  outcome: string,
  status: number,
) {
  run(
    db,
    'INSERT INTO attempts (noticeSeq, atMs, kind, outcome, status) VALUES (?, ?, ?, ?, ?)',
    ...[noticeSeq, atMs, kind, outcome, status],
  );
}

/** A fault holds a notice back, once. */
export function holdNotice(db: Db, notice: NoticeRow, nowMs: number, holdMs: number): void {
  db.transaction(() => {
    run(db, 'UPDATE notices SET held = 1, nextAtMs = ? WHERE seq = ?', nowMs + holdMs, notice.seq);
    recordAttempt(db, notice.seq, nowMs, 'held', `for ${holdMs} ms`, 0);
  })();
}

/** After one sending: done when it was accepted, else due again by the documented schedule until that is used up. */
export function settleNotice(db: Db, notice: NoticeRow, accepted: boolean, nowMs: number): void {
  const waitMs = accepted ? undefined : REPEAT_AFTER_MS[notice.sent];
  const state = accepted ? 'delivered' : waitMs === undefined ? 'given up' : 'waiting';
  const nextAtMs = waitMs === undefined ? null : nowMs + waitMs;
  run(
    db,
    'UPDATE notices SET sent = sent + 1, state = ?, nextAtMs = ? WHERE seq = ?',
    state,
    nextAtMs,
    notice.seq,
  );
}

/** What GET /pay/notices answers: the latest 200, newest last, each with everything that was sent for it. */
export function listNotices(db: Db, outTradeNo: string | null): object[] {
  const wanted = outTradeNo === null ? [] : [outTradeNo];
  const where = outTradeNo === null ? '' : 'WHERE outTradeNo = ?';
  const latest = `SELECT * FROM notices ${where} ORDER BY seq DESC LIMIT 200`;
  const rows = allRows<NoticeRow>(db, `SELECT * FROM (${latest}) ORDER BY seq`, ...wanted);
  return rows.map(({ seq, id, outTradeNo: number, eventType, state, createdAtMs, nextAtMs }) => ({
    ...{ id, outTradeNo: number, eventType, state, createdAtMs, nextAtMs },
    attempts: allRows(
      db,
      'SELECT atMs, kind, outcome, status FROM attempts WHERE noticeSeq = ? ORDER BY seq',
      seq,
    ),
  }));
}

/** Resolves when some notice of the order has been accepted, or after `waitMs`. */
export function awaitAccepted(
  { db, accepted }: Pick<LocalPayContext, 'db' | 'accepted'>,
  outTradeNo: string,
  waitMs: number,
): Promise<void> {
  const there = getRow(
    db,
    `SELECT 1 FROM notices WHERE outTradeNo = ? AND state = 'delivered' LIMIT 1`,
    outTradeNo,
  );
  if (there) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      accepted.off(outTradeNo, done);
      resolve();
    };
    const timer = setTimeout(done, waitMs);
    accepted.on(outTradeNo, done);
  });
}
