import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import {
  abnormalFindings,
  DAY_MS,
  MAX_FINDINGS,
  mergeFindings,
  paymentNotes,
  reconcile,
  refusedNotes,
  shanghaiDay,
  within,
  type DayRange,
  type Finding,
  type Reconciliation,
} from '@fangzhen/domain';
import { atOnce } from '../atOnce';
import { groupPay, type Pay } from '../payments/client';
import { refusedId, UNSEALED } from './noteRefused';
import { ordersOfDay } from './ordersOfDay';
import { settleDifference } from './settleDifference';

const AT_ONCE = 8;
const TRIES = 5;

/** The report's id. */
export const reconciliationId = ({ mchId }: Pick<Pay, 'mchId'>, day: string): string => `${mchId}__${day}`;

/**
 * Compares WeChat Pay's bill of a merchant's Shanghai day (`YYYY-MM-DD`) with our orders, settles what can be settled, and writes what was
 * found into the one report of that merchant and day. Safe to run twice and at once: a later run adds to the report.
 *
 * @param by the member who asked for it, null when it is the timer.
 * @throws PayError when there is no bill yet, or none to be had.
 */
export async function reconcileDay(
  ctx: Ctx,
  pay: Pay,
  { day, by }: { day: string; by: string | null },
): Promise<Reconciliation> {
  const bill = await pay.tradeBill(day);
  const startMs = Date.parse(`${day}T00:00:00+08:00`);
  const range = { startMs, endMs: startMs + DAY_MS };
  const orders = await ordersOfDay(ctx, pay, { bill, day: range });
  const findings: Finding[] = [];
  await atOnce(AT_ONCE, reconcile(orders, bill, range), async (difference) => {
    const finding = await settleDifference(ctx, difference, range);
    if (finding) findings.push(finding);
  });
  const paidThatDay = orders.filter(({ payment }) => within(payment?.atMs, range));
  findings.push(...paymentNotes(paidThatDay), ...(await beside(ctx, pay, day, range)));
  const byName = by === null ? '每日对账' : ((await ctx.system.get('members', by))?.nickname ?? '');
  return write(
    ctx,
    { mchId: pay.mchId, day },
    {
      run: { atMs: ctx.nowMs, by, byName },
      findings,
      payments: { count: bill.payments.length, fen: sum(bill.payments.map(({ amountFen }) => amountFen)) },
      refunds: { count: bill.refunds.length, fen: sum(bill.refunds.map(({ refundFen }) => refundFen)) },
    },
  );
}

/** What the bill does not tell: notices that were refused, and refunds that the payers' accounts did not take. */
async function beside(ctx: Ctx, { mchId }: Pay, day: string, range: DayRange): Promise<Finding[]> {
  // What nobody's key was needed for is told once, to the group.
  const owners = mchId === groupPay(ctx).mchId ? [mchId, UNSEALED] : [mchId];
  const ids = owners.map((owner) => refusedId(owner, day));
  const inDay = { mchId, atMs: { $gte: range.startMs, $lt: range.endMs } };
  const [refused, abnormal] = await Promise.all([
    ctx.system.find('refusedNotices', { _id: { $in: ids } }, { limit: ids.length }),
    ctx.system.find('abnormalRefunds', inDay, { limit: MAX_FINDINGS }),
  ]);
  return [...refusedNotes(refused), ...abnormalFindings(abnormal)];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, fen) => total + fen, 0);

interface Found extends Pick<Reconciliation, 'payments' | 'refunds'> {
  run: Reconciliation['runs'][number];
  findings: Finding[];
}

async function write(
  ctx: Ctx,
  of: Pick<Reconciliation, 'mchId' | 'day'>,
  found: Found,
): Promise<Reconciliation> {
  const _id = reconciliationId(of, of.day);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await ctx.system.get('reconciliations', _id);
    const after = { _id, ...of, ...next(before, found) };
    if (await save(ctx, before, after)) {
      ctx.log('reconciled', { ...of, by: found.run.by, settled: after.settled, person: after.person });
      return after;
    }
  }
  throw new Refusal('BUSY', '这一天正在对账，请稍后再看');
}

function next(before: Reconciliation | undefined, { run, findings, payments, refunds }: Found) {
  const all = mergeFindings(before?.findings ?? [], findings);
  const person = all.filter(({ outcome }) => outcome === 'person').length;
  return {
    version: (before?.version ?? 0) + 1,
    runs: [...(before?.runs ?? []), run].slice(-MOST_RUNS),
    payments,
    refunds,
    findings: all.slice(0, MAX_FINDINGS),
    settled: all.length - person,
    person,
  };
}

const MOST_RUNS = 100;

async function save(ctx: Ctx, before: Reconciliation | undefined, after: Reconciliation): Promise<boolean> {
  if (!before) return addUnlessThere(ctx.system, 'reconciliations', after);
  const { _id, ...set } = after;
  return (await ctx.system.update('reconciliations', { _id, version: before.version }, { set })) === 1;
}

/** The days whose bills are there and still of use, the latest first: from 10:00 in Shanghai yesterday's is one of them. */
export function daysToReconcile(nowMs: number): string[] {
  const latestMs = nowMs - DAY_MS - BILL_READY_AFTER_MS;
  return Array.from({ length: LOOK_BACK_DAYS }, (_, i) => shanghaiDay(latestMs - i * DAY_MS).key);
}

const BILL_READY_AFTER_MS = 10 * 3_600_000;
const LOOK_BACK_DAYS = 3;
