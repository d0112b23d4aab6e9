import { call, pay } from '../../cloud';
import { payOrder } from './payOrder';

jest.mock('../../cloud', () => ({ call: jest.fn(), pay: jest.fn() }));
const [mockCall, mockPay] = [jest.mocked(call), jest.mocked(pay)];

const prepay = {
  timeStamp: '1',
  nonceStr: 'n',
  package: 'prepay_id=wx1',
  signType: 'RSA' as const,
  paySign: 's',
};
/** WeChat's sheet closes like this, and each time that is asked the order is in the next state (the last one stays). */
function closes(how: 'done' | 'cancelled', ...states: (string | Error)[]): () => number {
  let asked = 0;
  mockPay.mockImplementation(async () => how);
  mockCall.mockImplementation(async (...[, action]: unknown[]) => {
    if (action === 'prepay') return prepay as never;
    const state = states[Math.min(asked++, states.length - 1)];
    if (state instanceof Error) throw state;
    return { state } as never;
  });
  return () => asked;
}
/** Runs it with the waits between two questions over in no time. */
async function outcome(): Promise<string> {
  const paying = payOrder('o1', async () => true);
  await jest.runAllTimersAsync();
  return paying;
}
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each([
  ['paid at once', 'paid', ['paid']],
  ['the notice comes a little later', 'paid', ['unpaid', 'unpaid', 'accepted']],
  ['an answer is lost on the way', 'paid', [new Error('NO_ANSWER'), 'paid']],
  ['it had been closed meanwhile', 'closed', ['closed']],
])('paying: %s', async (_, expected, states) => {
  closes('done', ...states);
  expect(await outcome()).toBe(expected);
});

test('paying: it is not asked for ever; then the order itself will tell', async () => {
  const asked = closes('done', 'unpaid');
  expect(await outcome()).toBe('unknown');
  expect(asked()).toBe(6);
});

test('a cancelled sheet is believed, unless the payment’s record knows better', async () => {
  const asked = closes('cancelled', 'unpaid');
  expect(await outcome()).toBe('cancelled');
  expect(asked()).toBe(1);
  closes('cancelled', 'paid');
  expect(await outcome()).toBe('paid');
});

test('what cannot be prepared is never handed to WeChat Pay', async () => {
  mockPay.mockClear();
  mockCall.mockRejectedValue(new Error('PAY_UNAVAILABLE'));
  await expect(payOrder('o1', async () => true)).rejects.toThrow('PAY_UNAVAILABLE');
  expect(mockPay).not.toHaveBeenCalled();
});
