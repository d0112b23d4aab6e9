import { refuseProto } from './proto';

test.each([
  '{"__proto__":{"x":1}}',
  '{"a":[{"b":{"__proto__":1}}]}',
  '{"$set":{"a.__proto__.x":1}}',
  '{"\\u005f_proto__":1}',
  '{"\\u005F\\u005fproto__":1}',
])('%s is refused', (text) => {
  expect(() => refuseProto(text)).toThrow(/a field cannot be called __proto__/);
});

test.each(['{"text":"__proto__"}', '{"a__proto__b":1}', '{"a":"\\u005f_proto__"}', '{"proto":1}'])(
  '%s is not',
  (text) => {
    expect(() => refuseProto(text)).not.toThrow();
  },
);
