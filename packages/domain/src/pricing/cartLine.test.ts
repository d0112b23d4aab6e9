import fc from 'fast-check';
import { cartLine } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { lineKey } from '../product/chosen';
import { addUp } from '../stock/addUp';
import { addUpLines } from './cartLine';

const CHOICES = ['sugar', 'shot', 'oat'].map((id) => ({ id, name: id, priceFen: 100 }));
const lines = fc.array(
  fc.record({
    skuId: fc.constantFrom('m', 'l'),
    qty: fc.integer({ min: 1, max: 9 }),
    choices: fc.shuffledSubarray(CHOICES),
  }),
  { maxLength: 12 },
);
const keyOf = ({ skuId, choices = [] }: { skuId: string; choices?: readonly { id: string }[] }) =>
  lineKey(
    skuId,
    choices.map(({ id }) => id),
  );

test('I1: however a cart is written, each SKU with its choices is one line, and no unit is lost or made', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const added = addUpLines(all.map((line) => cartLine(line)));
      expect(new Set(added.map(keyOf)).size).toBe(added.length);
      const units = (of: readonly { skuId: string; qty: number }[]) =>
        Object.fromEntries(addUp(of).map(({ skuId, qty }) => [skuId, qty]));
      expect(units(added)).toEqual(units(all));
    }),
    runs(500, 20_000),
  );
});

test('what keeps one of two same lines from being bought keeps the one that they become', () => {
  const problem = { code: 'CHOICE_INVALID' as const, message: '选项', label: '选项' };
  const good = cartLine({ skuId: 'm' });
  for (const both of [
    [good, { ...good, problem }],
    [{ ...good, problem }, good],
  ]) {
    expect(addUpLines(both)).toEqual([{ ...good, qty: 2, problem }]);
  }
});
