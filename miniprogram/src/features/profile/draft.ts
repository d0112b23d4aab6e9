import type { Gender, ProfileView } from '@fangzhen/contracts';

/** What stands in the form. */
export interface Draft {
  nickname: string;
  avatar: string;
  gender?: Gender;
  /** Eight digits, as they are typed; '' is none. */
  birthday: string;
  cityCode?: string;
}

export const draftOf = ({ nickname, avatar, gender, birthday = '', cityCode }: ProfileView): Draft => ({
  ...{ nickname, avatar, gender, cityCode },
  birthday: birthday.replaceAll('-', ''),
});

const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** What cannot be saved like this. */
export const wrongOf = ({ nickname, birthday }: Draft): ('nickname' | 'birthday')[] => [
  ...(nickname.trim() === '' ? (['nickname'] as const) : []),
  ...(birthday !== '' && !DIGITS.test(birthday) ? (['birthday'] as const) : []),
];

/** The same as the cloud takes it. */
export const inputOf = ({ nickname, avatar, gender, birthday, cityCode }: Draft) => ({
  ...{ nickname: nickname.trim(), avatar },
  ...(gender && { gender }),
  ...(birthday !== '' && { birthday: birthday.replace(DIGITS, '$1-$2-$3') }),
  ...(cityCode && { cityCode }),
});
