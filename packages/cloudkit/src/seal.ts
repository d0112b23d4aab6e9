import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Sealed } from '@fangzhen/domain';
import { secretToken } from './ids';

const CIPHER = 'aes-256-gcm';
/** 96 bits, as GCM wants it. */
const IV_HEX = 24;
const KEY_HEX = /^[0-9a-f]{64}$/;

/** Keys as the environment has them: whoever lacks one is told its name and never its value. */
export interface SealKeys {
  /** By key id; the first seals, all of them open. */
  keys: ReadonlyMap<string, Buffer>;
  /** What makes hashes that can be looked for, and that nobody without it can try numbers against. It stays when the others change. */
  index: Buffer;
}

/**
 * Reads `id:hex,id:hex` (256 bits each, the newest first) and one key for hashes.
 * @throws Error that names what is missing or malformed
 */
export function sealKeys(sealing: string | undefined, index: string | undefined): SealKeys {
  const pairs = (sealing ?? '').split(',').map((pair) => pair.trim().split(':') as [string, string?]);
  if (pairs.some(([id, key]) => !id || !KEY_HEX.test(key ?? '')))
    throw new Error('MEMBER_PHONE_KEYS is not a list of id:64 hex digits');
  if (!KEY_HEX.test(index ?? '')) throw new Error('MEMBER_PHONE_INDEX_KEY is not 64 hex digits');
  const keys = new Map(pairs.map(([id, key]) => [id, Buffer.from(key!, 'hex')]));
  return { keys, index: Buffer.from(index!, 'hex') };
}

/** @param about what it belongs to: sealed text that is put beside something else does not open. */
export function seal({ keys }: SealKeys, text: string, about: string): Sealed {
  const [keyId, key] = keys.entries().next().value!;
  const iv = secretToken().slice(0, IV_HEX);
  const cipher = createCipheriv(CIPHER, key, Buffer.from(iv, 'hex')).setAAD(Buffer.from(about));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('hex');
  return { keyId, iv, data, tag: cipher.getAuthTag().toString('hex') };
}

/** @throws Error when its key is not known any more, or it was changed. */
export function unseal({ keys }: SealKeys, { keyId, iv, data, tag }: Sealed, about: string): string {
  const key = keys.get(keyId);
  if (!key) throw new Error(`what was sealed with key ${keyId} cannot be read: MEMBER_PHONE_KEYS lacks it`);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'hex'), { authTagLength: 16 })
    .setAAD(Buffer.from(about))
    .setAuthTag(Buffer.from(tag, 'hex'));
  return Buffer.concat([decipher.update(Buffer.from(data, 'hex')), decipher.final()]).toString('utf8');
}

/** The same text always has the same hash, and nobody without the key knows which text has it. */
export const keyedHash = ({ index }: SealKeys, text: string): string =>
  createHmac('sha256', index).update(text).digest('hex').slice(0, 40);
