/** One moment of a mini-program test: what all its setData calls carried together, in bytes of JSON. */
export interface SetDataRecord {
  page: string;
  /** `open`: until the page's content stands; `tap`: until the page is still again after one tap. */
  kind: 'open' | 'tap';
  /** What was tapped; empty for an opening. */
  what: string;
  bytes: number;
}

/** dist/reports/setdata.json, written by the mini-program's tests. */
export interface SetDataReport {
  records: SetDataRecord[];
}

/** The largest opening and the largest tap. */
export function largestSetData({ records }: SetDataReport): {
  maxOpenSetDataBytes: number;
  maxTapSetDataBytes: number;
} {
  const largest = (kind: SetDataRecord['kind']): number =>
    Math.max(0, ...records.filter((record) => record.kind === kind).map(({ bytes }) => bytes));
  return { maxOpenSetDataBytes: largest('open'), maxTapSetDataBytes: largest('tap') };
}
