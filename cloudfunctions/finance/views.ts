import type {
  AbnormalRefund as AbnormalView,
  ReconciliationCard,
  ReconciliationReport,
} from '@fangzhen/contracts';
import type { AbnormalRefund, Reconciliation } from '@fangzhen/domain';

type CardPart = Omit<Reconciliation, 'findings' | 'version'>;

/** A day as the list shows it. */
export function cardOf({ _id, runs, ...card }: CardPart): ReconciliationCard {
  const { mchId, day, payments, refunds, settled, person } = card;
  return { id: _id, mchId, day, atMs: runs.at(-1)?.atMs ?? 0, payments, refunds, settled, person };
}

export const reportView = ({ findings, ...report }: Reconciliation): ReconciliationReport => ({
  ...cardOf(report),
  runs: report.runs.map(({ atMs, byName }) => ({ atMs, byName })),
  findings,
});

export const abnormalView = ({ _id: id, asked, ...refund }: AbnormalRefund): AbnormalView => ({
  ...{ id, orderId: refund.orderId, mchId: refund.mchId, refundFen: refund.refundFen },
  ...{ atMs: refund.atMs, state: refund.state },
  asked: asked.map(({ atMs, byName, to }) => ({ atMs, byName, to })),
});
