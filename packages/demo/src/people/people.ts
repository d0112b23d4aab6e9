import type { Grant, Identity, Member, Role } from '@fangzhen/domain';
import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import { fileId, type Drawing } from '../files';
import { avatar, type Portrait } from '../art/avatars';
import { hashId, identityIdOf, memberIdOf } from '@fangzhen/cloudkit/ids';

/** Somebody to log in as. */
export interface Person {
  key: string;
  /** In Chinese: who it is and what the person does. */
  label: string;
  appId: string;
  openId: string;
  unionId: string;
  /** Where the person is; GCJ-02. */
  place?: { lng: number; lat: number; cityCode: string; label: string };
  roles: Role[];
}

interface PersonSpec {
  key: string;
  nickname: string;
  label: string;
  portrait: Portrait;
  place?: Person['place'];
  /** What the person may do, and in which store or brand; absent for a shopper. */
  grant?: Pick<Grant, 'role' | 'storeId' | 'brandId'>;
  /** How long a member; 0: has never opened the app, so that nothing is known of the person. */
  memberDays: number;
}

const APP_ID = 'touristappid';

const jingAn = { lng: 121.4441, lat: 31.2259, cityCode: '310100', label: '上海 · 愚园路' };
const huBin = { lng: 120.1659, lat: 30.2559, cityCode: '330100', label: '杭州 · 湖滨' };
const tiYuXi = { lng: 113.3207, lat: 23.1313, cityCode: '440100', label: '广州 · 体育西路' };
const taiKooLi = { lng: 104.0826, lat: 30.6551, cityCode: '510100', label: '成都 · 太古里' };

/** The store whose clerk and manager are among the people: the nearest to the first shopper. */
export const FIRST_STORE_ID = 'morrow-sh-01';
export const FIRST_SHOPPER_KEY = 'lin';

const specs: PersonSpec[] = [
  {
    key: 'lin',
    nickname: '林晓',
    label: '林晓 · 上海会员（有积分和券）',
    portrait: 'longHair',
    place: jingAn,
    memberDays: 353,
  },
  {
    key: 'zhou',
    nickname: '周一航',
    label: '周一航 · 杭州会员',
    portrait: 'shortHair',
    place: huBin,
    memberDays: 120,
  },
  {
    key: 'chen',
    nickname: '陈婉仪',
    label: '陈婉仪 · 广州会员',
    portrait: 'curlyHair',
    place: tiYuXi,
    memberDays: 40,
  },
  {
    key: 'tang',
    nickname: '唐悦',
    label: '唐悦 · 广州金卡会员',
    portrait: 'redHair',
    place: tiYuXi,
    memberDays: 500,
  },
  {
    key: 'newcomer',
    nickname: '',
    label: '新朋友 · 成都，第一次打开',
    portrait: 'student',
    place: taiKooLi,
    memberDays: 0,
  },
  {
    key: 'clerk-morrow',
    nickname: '小满',
    label: '小满 · 朝露咖啡静安寺店店员',
    portrait: 'barista',
    place: jingAn,
    grant: { role: 'clerk', storeId: FIRST_STORE_ID },
    memberDays: 260,
  },
  {
    key: 'manager-morrow-store',
    nickname: '沈知秋',
    label: '沈知秋 · 朝露咖啡静安寺店店长',
    portrait: 'beard',
    place: jingAn,
    grant: { role: 'storeManager', storeId: FIRST_STORE_ID },
    memberDays: 700,
  },
  {
    key: 'clerk-loom',
    nickname: '阿吉',
    label: '阿吉 · 织屿静安嘉里店店员',
    portrait: 'artist',
    place: jingAn,
    grant: { role: 'clerk', storeId: 'loom-sh-01' },
    memberDays: 190,
  },
  {
    key: 'clerk-bloom',
    nickname: '念念',
    label: '念念 · 花序芮欧店店员',
    portrait: 'blonde',
    place: jingAn,
    grant: { role: 'clerk', storeId: 'bloom-sh-01' },
    memberDays: 150,
  },
  {
    key: 'brand-morrow',
    nickname: '顾南',
    label: '顾南 · 朝露咖啡品牌经理',
    portrait: 'office',
    grant: { role: 'brandManager', brandId: 'morrow' },
    memberDays: 800,
  },
  {
    key: 'brand-loom',
    nickname: '何砚',
    label: '何砚 · 织屿品牌经理',
    portrait: 'technologist',
    grant: { role: 'brandManager', brandId: 'loom' },
    memberDays: 640,
  },
  {
    key: 'brand-bloom',
    nickname: '苏瑾',
    label: '苏瑾 · 花序品牌经理',
    portrait: 'redHair',
    grant: { role: 'brandManager', brandId: 'bloom' },
    memberDays: 610,
  },
  {
    key: 'group',
    nickname: '方慧',
    label: '方慧 · 云陌集团运营总监',
    portrait: 'teacher',
    grant: { role: 'groupManager' },
    memberDays: 900,
  },
  {
    key: 'service',
    nickname: '安宁',
    label: '安宁 · 云陌集团会员客服',
    portrait: 'office',
    grant: { role: 'memberService' },
    memberDays: 420,
  },
  {
    key: 'finance',
    nickname: '贺清',
    label: '贺清 · 云陌集团财务',
    portrait: 'teacher',
    grant: { role: 'finance' },
    memberDays: 880,
  },
];

function personOf({ key, label, place, grant }: PersonSpec): Person {
  return {
    key,
    label,
    appId: APP_ID,
    // As long as WeChat's, and never digits only: those the SDK would turn into numbers.
    openId: `oDemo_${hashId(`open ${key}`).slice(0, 22)}`,
    unionId: `uDemo_${hashId(`union ${key}`).slice(0, 22)}`,
    ...(place && { place }),
    roles: grant ? [grant.role] : [],
  };
}

/** Everybody one can log in as; shoppers first. */
export const people: Person[] = specs.map(personOf);

/** The person with this key. */
export function personByKey(key: string): Person {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return person;
}

const avatarPath = (key: string) => `avatars/${key}.svg`;

export const portraits: Record<string, Drawing> = Object.fromEntries(
  specs
    .filter(({ memberDays }) => memberDays > 0)
    .map(({ key, portrait }) => [avatarPath(key), avatar(portrait)]),
);

/** What the cloud already knows of these people: those who have opened the app before. */
export function memberDocuments(nowMs: number): {
  members: Member[];
  identities: Identity[];
  grants: Grant[];
} {
  const documents = { members: [] as Member[], identities: [] as Identity[], grants: [] as Grant[] };
  for (const { key, nickname, grant, memberDays } of specs) {
    if (memberDays === 0) continue;
    const person = personByKey(key);
    const memberId = memberIdOf(person);
    const createdAtMs = shanghaiDay(nowMs).startMs - memberDays * DAY_MS;
    documents.members.push({
      _id: memberId,
      unionId: person.unionId,
      nickname,
      avatar: fileId(avatarPath(key)),
      createdAtMs,
    });
    documents.identities.push({ _id: identityIdOf(person), memberId, createdAtMs });
    if (grant) documents.grants.push({ _id: `grant-${key}`, memberId, ...grant });
  }
  return documents;
}
