import type { Gender, ProfileView } from '@fangzhen/contracts';
import type { Member } from '../model/member';
import { Refusal } from '../refusal';
import { shanghaiDay, shanghaiText } from '../time/shanghai';
import { needConsent, PRIVACY_VERSION } from './consents';

/** What a member says of themselves; what is left out is nobody's business. */
export interface ProfileInput {
  nickname: string;
  avatar: string;
  gender?: Gender;
  birthday?: string;
  cityCode?: string;
}

const FIRST_YEAR = 1900;

const yearOf = (nowMs: number) => Number(shanghaiText(nowMs, 'YYYY'));

/** When a birthday that was set in this year can be changed again: as the next one begins in Shanghai. */
const nextYearMs = (year: number): number => Date.parse(`${year + 1}-01-01T00:00:00+08:00`);

/**
 * The member with what they say of themselves. A birthday is set once in a Shanghai year: what is given to people on theirs is given once.
 *
 * @param whole the person whose member this is, with all who were merged into them
 * @throws Refusal BIRTHDAY_LOCKED, CONSENT_MISSING, BAD_INPUT for a day that never was.
 */
export function withProfile(member: Member, whole: Member, given: ProfileInput, nowMs: number): Member {
  const { gender: _, cityCode: __, birthday: ___, ...rest } = member;
  const { nickname, avatar, gender, birthday, cityCode } = given;
  const isNew = birthday !== undefined && birthday !== whole.birthday;
  if (isNew) checkBirthday(whole, birthday, nowMs);
  return {
    ...rest,
    ...{ nickname, avatar },
    ...(gender && { gender }),
    ...(cityCode !== undefined && { cityCode }),
    ...(birthday !== undefined && { birthday }),
    ...(isNew && { birthdayYear: yearOf(nowMs) }),
  };
}

function checkBirthday(whole: Member, birthday: string, nowMs: number): void {
  needConsent(whole, 'birthday');
  const year = yearOf(nowMs);
  if (whole.birthdayYear === year)
    throw new Refusal('BIRTHDAY_LOCKED', '生日每年只能改一次，明年 1 月 1 日起可以再改', {
      fromMs: nextYearMs(year),
    });
  // `2026-02-31` is read as a day of March, or as none.
  const atMs = Date.parse(`${birthday}T00:00:00+08:00`);
  const isDay = !Number.isNaN(atMs) && shanghaiDay(atMs).key === birthday;
  if (!isDay || Number(birthday.slice(0, 4)) < FIRST_YEAR || birthday > shanghaiDay(nowMs).key)
    throw new Refusal('BAD_INPUT', '请选择真实的出生日期');
}

/** A member as they see themselves. */
export function profileView(whole: Member, nowMs: number): ProfileView {
  const { _id: id, nickname, avatar, gender, birthday, birthdayYear, cityCode, phone, consents = {} } = whole;
  const locked = birthdayYear === yearOf(nowMs);
  return {
    ...{ id, nickname, avatar, consents, textVersion: PRIVACY_VERSION },
    ...(gender && { gender }),
    ...(birthday !== undefined && { birthday }),
    ...(locked && { birthdayLockedUntilMs: nextYearMs(birthdayYear) }),
    ...(cityCode !== undefined && { cityCode }),
    ...(phone && { phone: phone.masked }),
  };
}
