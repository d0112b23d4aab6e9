import orderBy from 'lodash-es/orderBy';
import type { Finding } from '../model/finance';

/** A report stays far below a document's and an answer's size. The rest is counted. */
export const MAX_FINDINGS = 1000;

const NOTES: ReadonlySet<Finding['kind']> = new Set([
  'noticeLost',
  'noticeRepeated',
  'noticeRefused',
  'noticeUnproven',
]);
const keyOf = ({ kind, orderId, of = '' }: Finding) => `${kind} ${orderId} ${of}`;

/**
 * The findings of a day after another run: what was found before stays, as it may be settled by now and found no more; what
 * was found again is as it is now. Those that need a person come first, then differences, then notes.
 */
export function mergeFindings(before: readonly Finding[], now: readonly Finding[]): Finding[] {
  const again = new Set(now.map(keyOf));
  const gone = before
    .filter((finding) => !again.has(keyOf(finding)))
    .map((finding): Finding =>
      finding.outcome === 'person' ? { ...finding, outcome: 'settled', detail: '再次对账时已一致' } : finding,
    );
  return orderBy([...now, ...gone], [({ outcome }) => outcome !== 'person', ({ kind }) => NOTES.has(kind)]);
}
