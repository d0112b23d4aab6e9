/** A Monday at 10:00 in Shanghai, when every store of the demo is open: the time of tests, benchmarks and pictures. */
export const MORNING_MS = Date.UTC(2026, 10, 23, 2);
