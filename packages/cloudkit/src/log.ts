/** One JSON line an event; the platform keeps them by request id. Never put a phone number or an openId in one. */
export type Log = (event: string, fields?: Record<string, unknown>) => void;

export function makeLog(base: Record<string, unknown>): Log {
  return (event, fields) => console.log(JSON.stringify({ event, ...base, ...fields }));
}
