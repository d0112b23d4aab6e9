/** How often a property is tried: the usual number, or with FANGZHEN_LONG=1 the full one. */
export function runs(usual: number, full: number): { numRuns: number } {
  return { numRuns: process.env.FANGZHEN_LONG === '1' ? full : usual };
}
