import { DAY_MS, shanghaiDay, shanghaiText } from '@fangzhen/domain/time/shanghai';

const pad = (value: number) => String(value).padStart(2, '0');

/** `08:05`, the Shanghai time of day. */
export const clockText = (atMs: number): string => shanghaiText(atMs, 'HH:mm');

/** `今天`, `明天`, `昨天`, else `3月8日`, with the year where it is not this one. */
export function dayText(atMs: number, nowMs: number): string {
  const days = Math.round((shanghaiDay(atMs).startMs - shanghaiDay(nowMs).startMs) / DAY_MS);
  if (days === 0) return '今天';
  if (days === 1) return '明天';
  if (days === -1) return '昨天';
  const thisYear = shanghaiText(atMs, 'YYYY') === shanghaiText(nowMs, 'YYYY');
  return shanghaiText(atMs, thisYear ? 'M月D日' : 'YYYY年M月D日');
}

/** `今天 08:05`. */
export function momentText(atMs: number, nowMs: number): string {
  return `${dayText(atMs, nowMs)} ${clockText(atMs)}`;
}

/** `今天 11:00–11:15`. */
export const spanText = ({ startMs, endMs }: { startMs: number; endMs: number }, nowMs: number): string =>
  `${momentText(startMs, nowMs)}–${clockText(endMs)}`;

/** `2026.03.08`: the last day something is valid. */
export const dateText = (atMs: number): string => shanghaiText(atMs, 'YYYY.MM.DD');

/** What is left of a countdown, `14:59`; never below `00:00`. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}

/** How long something has waited: `不到 1 分钟`, `6 分钟`, `1 小时 5 分`. */
export function waitText(sinceMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - sinceMs) / 60_000);
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
