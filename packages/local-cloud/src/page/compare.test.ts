import fc from 'fast-check';
import { changedLines } from './static/tabs/data/compare.js';

test('a changed line is one that went and one that came', () => {
  expect(changedLines('a\nb\nc', 'a\nx\nc')).toEqual([
    { kind: 'gone', text: 'b' },
    { kind: 'new', text: 'x' },
  ]);
  expect(changedLines('a\nb', 'a\nb')).toEqual([]);
  expect(changedLines('a\nb\nc', 'b\nc\nd')).toEqual([
    { kind: 'gone', text: 'a' },
    { kind: 'new', text: 'd' },
  ]);
});

test('what is gone was there, what is new is there, and the counts tell the difference', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = changedLines(before.join('\n'), after.join('\n'));
      const texts = (kind: string) => changes.filter((line) => line.kind === kind).map(({ text }) => text);
      const without = (all: string[], some: string[]) => {
        const rest = [...all];
        for (const one of some) {
          expect(rest).toContain(one);
          rest.splice(rest.indexOf(one), 1);
        }
        return rest.sort();
      };
      expect(without(before, texts('gone'))).toEqual(without(after, texts('new')));
    }),
  );
});
