import { lineProblem } from './lineProblem';

const hours = Array.from({ length: 7 }, () => [{ openMinute: 7 * 60, closeMinute: 10 * 60 }]);
const at = (time: string) => Date.parse(`2026-03-02T${time}+08:00`);
const allowed = { allowed: true };

test('what is inside its hours and at a price that the group allows has no problem', () => {
  expect(lineProblem({ name: '可颂' }, allowed, at('23:00:00'))).toBeUndefined();
  expect(lineProblem({ name: '可颂', sellHours: hours }, allowed, at('07:00:00'))).toBeUndefined();
  expect(lineProblem({ name: '可颂', sellHours: hours }, allowed, at('09:59:59'))).toBeUndefined();
});

test('outside of its hours it says when it is sold', () => {
  for (const time of ['06:59:59', '10:00:00']) {
    expect(lineProblem({ name: '可颂', sellHours: hours }, allowed, at(time))).toEqual({
      code: 'SELL_WINDOW',
      message: '“可颂”每天 07:00–10:00 供应，到时再来，或换一款',
      label: '每天 07:00–10:00 供应',
    });
  }
});

test('I13: a price that the group has not allowed is refused', () => {
  expect(lineProblem({ name: '可颂' }, { allowed: false }, at('09:00:00'))).toMatchObject({
    code: 'PRICE_UNAPPROVED',
  });
});
