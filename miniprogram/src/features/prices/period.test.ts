import { periodOf, SOON_AND_OPEN, type PeriodChoice } from './period';

const at = (text: string) => Date.parse(`${text}+08:00`);
/** A Wednesday. */
const NOW = at('2026-03-04T10:30:00');
const of = (choice: Partial<PeriodChoice>) => periodOf({ ...SOON_AND_OPEN, ...choice }, NOW);

test.each<[Partial<PeriodChoice>, ReturnType<typeof periodOf>]>([
  [{}, { fromMs: null, untilMs: null }],
  [{ start: 'tomorrow' }, { fromMs: at('2026-03-05T00:00:00'), untilMs: null }],
  [{ start: 'monday' }, { fromMs: at('2026-03-09T00:00:00'), untilMs: null }],
  [
    { start: 'date', startDate: ' 2026-04-01 ' },
    { fromMs: at('2026-04-01T00:00:00'), untilMs: null },
  ],
  [{ end: 'week' }, { fromMs: null, untilMs: at('2026-03-11T00:00:00') }],
  [
    { start: 'tomorrow', end: 'month' },
    { fromMs: at('2026-03-05T00:00:00'), untilMs: at('2026-04-04T00:00:00') },
  ],
  [
    { end: 'date', endDate: '2026-03-04' },
    { fromMs: null, untilMs: at('2026-03-05T00:00:00') },
  ],
])('%j', (choice, period) => {
  expect(of(choice)).toEqual(period);
});

test('on a Monday the next one is meant', () => {
  expect(periodOf({ ...SOON_AND_OPEN, start: 'monday' }, at('2026-03-09T00:00:00'))).toMatchObject({
    fromMs: at('2026-03-16T00:00:00'),
  });
});

test.each<[Partial<PeriodChoice>, 'start' | 'end']>([
  [{ start: 'date', startDate: '' }, 'start'],
  [{ start: 'date', startDate: '2026-02-30' }, 'start'],
  [{ start: 'date', startDate: '2026-03-04' }, 'start'],
  [{ end: 'date', endDate: 'next week' }, 'end'],
  [{ end: 'date', endDate: '2026-03-03' }, 'end'],
  [{ start: 'tomorrow', end: 'date', endDate: '2026-03-04' }, 'end'],
])('%j is wrong at its %s', (choice, wrong) => {
  expect(of(choice)).toEqual({ wrong });
});
