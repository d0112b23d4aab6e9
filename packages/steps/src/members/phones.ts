import { keyedHash, seal, sealKeys, unseal, type SealKeys } from '@fangzhen/cloudkit';
import { maskPhone, type MemberPhone } from '@fangzhen/domain';

let made: SealKeys | undefined;

/** From the function's environment; made once an instance. */
const keys = (): SealKeys =>
  (made ??= sealKeys(process.env['MEMBER_PHONE_KEYS'], process.env['MEMBER_PHONE_INDEX_KEY']));

/** The id of a number's one document in the group. */
export const phoneIdOf = (phone: string): string => `p_${keyedHash(keys(), phone)}`;

/** A number as it is kept: sealed for its own document, so that it opens nowhere else. */
export function sealedPhone(memberId: string, phone: string, atMs: number): MemberPhone {
  const _id = phoneIdOf(phone);
  return { _id, memberId, sealed: seal(keys(), phone, _id), atMs };
}

export const maskedPhone = (phone: string) => ({ id: phoneIdOf(phone), masked: maskPhone(phone) });

/** The whole number; undefined where it is nobody's any more. */
export const openPhone = ({ _id, sealed }: MemberPhone): string | undefined =>
  sealed && unseal(keys(), sealed, _id);

/** The same, sealed with the newest key; undefined where it is so already. */
export function resealed(phone: MemberPhone): MemberPhone | undefined {
  const [newest] = keys().keys.keys();
  const text = phone.sealed?.keyId === newest ? undefined : openPhone(phone);
  return text === undefined ? undefined : sealedPhone(phone.memberId, text, phone.atMs);
}

/** The key that seals now. */
export const newestKeyId = (): string => [...keys().keys.keys()][0]!;
