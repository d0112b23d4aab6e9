import { PayError } from './pay-error';

export type PayParams = Record<string, unknown>;

/** @throws PARAM_ERROR if it is missing or too long */
export function text(params: PayParams, name: string, most: number): string {
  const value = params[name];
  if (value === undefined || value === '') throw new PayError('PARAM_ERROR', `缺少参数${name}`);
  if (typeof value !== 'string' || value.length > most)
    throw new PayError('PARAM_ERROR', `${name}参数格式错误`);
  return value;
}

export function optional(params: PayParams, name: string, most: number): string {
  return params[name] === undefined || params[name] === '' ? '' : text(params, name, most);
}

/** An amount in fen. @throws PARAM_ERROR unless it is a whole number of at least 1 */
export function fen(params: PayParams, name: string): number {
  const value = params[name];
  if (value === undefined) throw new PayError('PARAM_ERROR', `缺少参数${name}`);
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw new PayError('PARAM_ERROR', `${name}参数格式错误`);
  return value as number;
}

/** Time as WeChat Pay v2 writes it: yyyyMMddHHmmss in UTC+8. */
export const payTime = (atMs: number) =>
  new Date(atMs + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
