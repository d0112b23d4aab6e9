import { shanghaiDay, type OpenInterval, type StoreHours } from '@fangzhen/domain';

/** Where a store stands decides how it opens. `late` and `lateMall` close past midnight, `always` never does. */
export type OpeningKind = 'office' | 'street' | 'late' | 'always' | 'mall' | 'lateMall' | 'salon';

const at = (openHour: number, closeHour: number): OpenInterval[] => [
  { openMinute: openHour * 60, closeMinute: closeHour * 60 },
];

/** Weekday and weekend of each kind, in hours; a closing hour over 24 is past midnight. */
const DAYS: Record<OpeningKind, { weekday: OpenInterval[]; weekend: OpenInterval[] }> = {
  office: { weekday: at(7, 20), weekend: at(8.5, 18) },
  street: { weekday: at(7.5, 22), weekend: at(8, 22.5) },
  late: { weekday: at(8, 25), weekend: at(9, 26) },
  always: { weekday: at(0, 24), weekend: at(0, 24) },
  mall: { weekday: at(10, 22), weekend: at(10, 22.5) },
  lateMall: { weekday: at(10, 22), weekend: at(10, 24.5) },
  salon: { weekday: at(10, 21.5), weekend: at(9.5, 21.5) },
};

/** 春节, the first day of the lunar year, as the State Council's holiday notices and the almanac give it. */
const SPRING_FESTIVAL: Record<number, string> = {
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-03',
};

function holidaysOf(year: number, kind: OpeningKind): Record<string, OpenInterval[]> {
  const days: Record<string, OpenInterval[]> = {
    [`${year}-10-01`]: at(9, 22.5),
    [`${year}-10-02`]: at(9, 22.5),
  };
  const festival = SPRING_FESTIVAL[year];
  // Shops in office buildings are closed on New Year's Day of the lunar year; the others open late.
  if (festival) days[`${year}-${festival}`] = kind === 'office' ? [] : at(11, 20);
  return days;
}

/** The opening hours of a kind, with the holidays of the year of `nowMs` and the next one. */
export function storeHours(kind: OpeningKind, nowMs: number): StoreHours {
  const { weekday, weekend } = DAYS[kind];
  const year = Number(shanghaiDay(nowMs).key.slice(0, 4));
  return {
    weekly: [weekend, weekday, weekday, weekday, weekday, weekday, weekend],
    exceptions: kind === 'always' ? {} : { ...holidaysOf(year, kind), ...holidaysOf(year + 1, kind) },
  };
}
