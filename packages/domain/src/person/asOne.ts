import type { ConsentKind } from '@fangzhen/contracts';
import type { Member } from '../model/member';
import { latest } from './consents';

const KINDS: readonly ConsentKind[] = ['privacy', 'phone', 'birthday', 'marketing'];

/**
 * Members that are one person, as that person (I15): what the survivor has, and where they have nothing, what one of the others brought; of each
 * consent the decision that was made last. Nothing is moved, so that each has their own again when they are separated.
 *
 * @param members the survivor first
 */
export function asOne(members: readonly Member[]): Member {
  const [survivor, ...others] = members as readonly [Member, ...Member[]];
  if (others.length === 0) return survivor;
  const first = <K extends keyof Member>(key: K) =>
    members.map((member) => member[key]).find((value) => value !== undefined);
  const consents: NonNullable<Member['consents']> = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const now = latest(members.map((member) => member.consents?.[kind]));
      return now ? [[kind, now]] : [];
    }),
  );
  const [gender, birthday, cityCode, phone] = [
    first('gender'),
    first('birthday'),
    first('cityCode'),
    first('phone'),
  ];
  // Who took their word back last has not given it for what the other brought, either.
  const isGiven = (kind: ConsentKind) => consents[kind]?.agreed !== false;
  const birthdayYear = Math.max(...members.map((member) => member.birthdayYear ?? 0));
  const { phone: _, birthday: __, ...rest } = survivor;
  return {
    ...rest,
    ...(gender && { gender }),
    ...(birthday !== undefined && isGiven('birthday') && { birthday }),
    ...(birthdayYear > 0 && { birthdayYear }),
    ...(cityCode !== undefined && { cityCode }),
    ...(phone && isGiven('phone') && { phone }),
    consents,
  };
}
