import type { LogLine } from '../options';
import { inZone } from './banner';

/** A line of a function's console, or of the cloud's own, as a person reads it. */
export function logLine({ atMs, level, functionName, text }: LogLine, timeZone: string): string {
  const time = inZone(atMs, timeZone).slice('2026-01-01 '.length);
  const mark = level === 'error' || level === 'warn' ? `${level} ` : '';
  const [first = '', ...rest] = text.split('\n');
  return [`${time} ${functionName ? `${functionName}: ` : ''}${mark}${first}`, ...rest].join('\n    ');
}
