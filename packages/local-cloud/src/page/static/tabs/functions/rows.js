/** @typedef {{ count: number, errors: number, p50Ms: number, p95Ms: number, p99Ms: number, dbOpsPerCall: number, roundTripsPerCall: number }} Series */
/** @typedef {{ workers: number, busy: number, queued: number, coldStarts: number }} Instances */

/**
 * @typedef {object} Row one function, or one action of it
 * @property {string} functionName
 * @property {string} action empty for the function as a whole
 * @property {number} calls
 * @property {number} errors
 * @property {Series} [series] of one action, or of a function called without actions
 * @property {Instances} [instances] of a function
 */

/**
 * Functions by name, each with its actions below it; latencies are counted by action, so only those rows have them.
 * @param {{ calls: Record<string, Series>, workers: Record<string, Instances> }} metrics
 * @returns {Row[]}
 */
export function rowsOf({ calls, workers }) {
  return Object.keys(workers)
    .sort()
    .flatMap((functionName) => {
      const actions = Object.entries(calls)
        .filter(([key]) => key === functionName || key.startsWith(`${functionName}.`))
        .map(([key, series]) => ({ action: key.slice(functionName.length + 1), series }))
        .sort((a, b) => b.series.count - a.series.count);
      const sum = (/** @type {'count' | 'errors'} */ what) =>
        actions.reduce((total, { series }) => total + series[what], 0);
      const plain = actions.length === 1 && actions[0]?.action === '' ? actions[0].series : undefined;
      const head = { functionName, action: '', calls: sum('count'), errors: sum('errors') };
      const below = plain ? [] : actions;
      return [
        { ...head, series: plain, instances: workers[functionName] },
        ...below.map(({ action, series }) => ({
          functionName,
          action: action || '–',
          calls: series.count,
          errors: series.errors,
          series,
        })),
      ];
    });
}
