import fc from 'fast-check';
import { clone, decode, encode, ObjectId } from './ejson';

const scalar = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }).filter((n) => !Object.is(n, -0)),
  fc.maxSafeInteger(),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);
const key = fc.string({ minLength: 1 }).filter((name) => !name.startsWith('$') && name !== '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('what is written is read back the same', () => {
  fc.assert(fc.property(value, (one) => expect(decode(encode(one))).toEqual(one)));
});

test('numbers are typed as the SDK types them', () => {
  expect(encode([1, -2147483648, 2147483648, 1.5, 1e300, NaN, Infinity])).toBe(
    '[{"$numberInt":"1"},{"$numberInt":"-2147483648"},{"$numberLong":"2147483648"},{"$numberDouble":"1.5"},' +
      '{"$numberDouble":"1e+300"},{"$numberDouble":"NaN"},{"$numberDouble":"Infinity"}]',
  );
});

test('relaxed Extended JSON is read too', () => {
  expect(decode('{"a":1,"at":{"$date":"2020-01-01T00:00:00Z"}}')).toEqual({
    a: 1,
    at: new Date('2020-01-01T00:00:00Z'),
  });
});

test('ids and patterns keep their type', () => {
  const text =
    '{"id":{"$oid":"5f0000000000000000000001"},"p":{"$regularExpression":{"pattern":"a+","options":"i"}}}';
  const read = decode(text) as { id: ObjectId; p: RegExp };
  expect(read.id).toBeInstanceOf(ObjectId);
  expect(read.p).toEqual(/a+/i);
  expect(encode(read)).toBe(text);
});

test('serverDate counts from the given time', () => {
  expect(decode('{"$tcb_server_date":{"offset":{"$numberInt":"500"}}}', 1000)).toEqual(new Date(1500));
});

test('a clone shares nothing that can be changed in place', () => {
  const doc = { list: [{ n: 1 }], at: new Date(1) };
  const copy = clone(doc);
  copy.list[0]!.n = 2;
  expect(doc.list[0]!.n).toBe(1);
  expect(copy.at).toEqual(doc.at);
});
