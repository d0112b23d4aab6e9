const SHANGHAI_OFFSET_MS = 8 * 60 * 60_000;

/** UTC milliseconds as the RFC 3339 text WeChat Pay uses, in Beijing time: `2018-06-08T10:34:56+08:00`. */
export function toRfc3339(atMs: number): string {
  return `${new Date(atMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** UTC milliseconds of an RFC 3339 text with a time zone, or undefined when it is none. */
export function fromRfc3339(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : atMs;
}
