import type { ConsentKind } from '@fangzhen/contracts';
import type { ConsentNow, Member } from '../model/member';
import { Refusal } from '../refusal';

/** The day of the privacy text in force. A new text is a new day here, and asks everybody again. */
export const PRIVACY_VERSION = '2026-11-01';

/** What cannot stand without it goes with it. */
const RESTS_ON: Record<ConsentKind, readonly ConsentKind[]> = {
  privacy: [],
  phone: ['privacy'],
  birthday: ['privacy'],
  marketing: [],
};

const agreedTo = (member: Member, kind: ConsentKind): boolean => {
  const now = member.consents?.[kind];
  return now !== undefined && now.agreed && now.version === PRIVACY_VERSION;
};

/** @throws Refusal CONSENT_MISSING unless the member has agreed to it, and to what it rests on, as the text is now. */
export function needConsent(member: Member, kind: ConsentKind): void {
  const missing = [...RESTS_ON[kind], kind].find((one) => !agreedTo(member, one));
  if (missing) throw new Refusal('CONSENT_MISSING', '请先在「隐私与授权」里同意，再填写', { kind: missing });
}

/** Of decisions of several members who are one person, the one made last. */
export const latest = (all: readonly (ConsentNow | undefined)[]): ConsentNow | undefined =>
  all.reduce((last, one) => (one && (!last || one.atMs > last.atMs) ? one : last), undefined);

/**
 * What a decision decides: agreeing to something just that; taking a word back also what rests on it. What stands so already is left out.
 *
 * @throws Refusal STALE when what they saw is not the text in force; CONSENT_MISSING when what it rests on is not agreed to.
 */
export function decided(
  member: Member,
  { kinds, agreed, version }: { kinds: readonly ConsentKind[]; agreed: boolean; version: string },
): ConsentKind[] {
  if (!agreed) {
    const falling = Object.entries(RESTS_ON).flatMap(([kind, on]) =>
      on.some((one) => kinds.includes(one)) ? [kind as ConsentKind] : [],
    );
    return [...new Set([...kinds, ...falling])].filter((kind) => member.consents?.[kind]?.agreed);
  }
  if (version !== PRIVACY_VERSION) throw new Refusal('STALE', '隐私政策有更新，请重新阅读后再同意');
  const wanted = [...new Set(kinds)];
  const missing = wanted
    .flatMap((kind) => RESTS_ON[kind])
    .find((one) => !wanted.includes(one) && !agreedTo(member, one));
  if (missing) throw new Refusal('CONSENT_MISSING', '请先同意隐私政策', { kind: missing });
  return wanted.filter((kind) => !agreedTo(member, kind));
}

/** The member as they are after it: what was given for a purpose that is not agreed to any more is gone. */
export function withDecisions(member: Member, kinds: readonly ConsentKind[], now: ConsentNow): Member {
  const { phone, birthday, ...rest } = member;
  const goes = (kind: ConsentKind) => !now.agreed && kinds.includes(kind);
  return {
    ...rest,
    ...(phone && !goes('phone') && { phone }),
    ...(birthday !== undefined && !goes('birthday') && { birthday }),
    consents: { ...member.consents, ...Object.fromEntries(kinds.map((kind) => [kind, now])) },
  };
}
