import type { AppointmentTerms, BookableResource, OpenInterval } from '@fangzhen/domain';

const SUNDAY_TO_SATURDAY = [0, 1, 2, 3, 4, 5, 6];

const week = (openHour: number, closeHour: number, freeDays: readonly number[]): OpenInterval[][] =>
  SUNDAY_TO_SATURDAY.map((day) =>
    freeDays.includes(day) ? [] : [{ openMinute: openHour * 60, closeMinute: closeHour * 60 }],
  );

const person = (
  id: string,
  name: string,
  weekly: OpenInterval[][],
  productIds?: string[],
): BookableResource => ({
  ...{ id, name, kind: 'staff', capacity: 1, weekly, daysOff: {} },
  ...(productIds && { productIds }),
});

/** 花序's stores: two who do everything, one who only looks at skins, and two seats at the make-up table. */
export const bloomAppointments: AppointmentTerms = {
  stepMinutes: 30,
  leadMinutes: 60,
  days: 7,
  cancelHours: 4,
  resources: [
    person('mei', '梅青', week(10, 20, [1])),
    person('yun', '云舒', week(12, 21, [3])),
    person('qiao', '乔安', week(10, 18, [0]), ['bloom-skin-check']),
    { id: 'table', name: '化妆台', kind: 'seat', capacity: 2, weekly: week(10, 21, []), daysOff: {} },
  ],
};
