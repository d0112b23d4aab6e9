import { weeklyText } from './weeklyText';

const from = (open: number, close: number) => ({ openMinute: open * 60, closeMinute: close * 60 });
const week = (weekdays: ReturnType<typeof from>[], weekend = weekdays) => [
  weekend,
  ...Array.from({ length: 5 }, () => weekdays),
  weekend,
];

test.each([
  ['every day the same', week([from(7, 10)]), '每天 07:00–10:00'],
  ['to the end of the day', week([from(0, 24)]), '每天 00:00–24:00'],
  ['past midnight', week([from(18, 26)]), '每天 18:00–次日 02:00'],
  ['twice a day', week([from(7, 10), from(14.5, 17)]), '每天 07:00–10:00、14:30–17:00'],
  ['weekdays only', week([from(7, 10)], []), '周一至周五 07:00–10:00'],
  ['another weekend', week([from(7, 10)], [from(8, 11)]), '周一至周五 07:00–10:00；周六、周日 08:00–11:00'],
  ['one day', [[], [from(7, 10)], [], [], [], [], []], '周一 07:00–10:00'],
  [
    'days apart',
    [[], [from(7, 10)], [], [from(7, 10)], [], [from(7, 10)], []],
    '周一、周三、周五 07:00–10:00',
  ],
])('%s', (_, weekly, text) => {
  expect(weeklyText(weekly)).toBe(text);
});
