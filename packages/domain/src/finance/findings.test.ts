import type { Finding } from '../model/finance';
import { mergeFindings } from './findings';
import { paymentNotes } from './notes';

const finding = (changes: Partial<Finding>): Finding => ({
  kind: 'missingHere',
  orderId: 'o1',
  oursFen: null,
  billFen: 500,
  outcome: 'settled',
  detail: 'd',
  ...changes,
});

test('I9: what an earlier run settled stays, what needed a person and is gone is settled, what is found again is as it is now', () => {
  const before = [
    finding({ orderId: 'settled' }),
    finding({ orderId: 'gone', outcome: 'person' }),
    finding({ orderId: 'again', outcome: 'person', detail: 'old' }),
  ];
  const now = [finding({ orderId: 'again', outcome: 'person', detail: 'new' })];
  expect(mergeFindings(before, now).map(({ orderId, outcome }) => [orderId, outcome])).toEqual([
    ['again', 'person'],
    ['settled', 'settled'],
    ['gone', 'settled'],
  ]);
  expect(mergeFindings(before, now)[0]!.detail).toBe('new');
});

test('merging the same run again changes nothing', () => {
  const once = mergeFindings([], [finding({}), finding({ kind: 'twice', outcome: 'person' })]);
  expect(mergeFindings(once, once)).toEqual(once);
});

test('a person’s come first, then differences, then notes', () => {
  const kinds = mergeFindings(
    [],
    [finding({ kind: 'noticeLost' }), finding({}), finding({ kind: 'twice', outcome: 'person' })],
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['twice', 'missingHere', 'noticeLost']);
});

test('I8: notes tell a lost, a repeated and a refused notice; one notice, or one that was only overtaken, is none', () => {
  const heard = (_id: string, by: 'notice' | 'query', notices: number, refusedNotices?: number) => ({
    ...{ _id, state: 'paid' as const, payFen: 500, refusedNotices },
    payment: { atMs: 1, requestId: 'r', by, notices },
  });
  const notes = paymentNotes([
    heard('usual', 'notice', 1),
    heard('overtaken', 'query', 1),
    heard('lost', 'query', 0),
    heard('repeated', 'notice', 5),
    heard('refused', 'notice', 1, 2),
  ]);
  expect(notes.map(({ orderId, kind }) => [orderId, kind])).toEqual([
    ['lost', 'noticeLost'],
    ['repeated', 'noticeRepeated'],
    ['refused', 'noticeRefused'],
  ]);
});
