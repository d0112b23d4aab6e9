import { setTimeout as sleep } from 'node:timers/promises';
import { Gate } from './gate';

test('many go through at once; who goes alone waits for them, and the next wait for that one', async () => {
  const gate = new Gate();
  const order: string[] = [];
  const walk = (name: string, ms: number) => async () => {
    order.push(`${name} in`);
    await sleep(ms);
    order.push(`${name} out`);
  };
  const first = [gate.through(walk('a', 20)), gate.through(walk('b', 10))];
  const alone = [gate.alone(walk('x', 5)), gate.alone(walk('y', 5))];
  const last = gate.through(walk('c', 1));
  await Promise.all([...first, ...alone, last]);
  expect(order.slice(0, 6)).toEqual(['a in', 'b in', 'b out', 'a out', 'x in', 'x out']);
  const rest = order.slice(6).join(' ');
  expect(['y in y out c in c out', 'c in c out y in y out']).toContain(rest);
});

test('an error does not keep it closed', async () => {
  const gate = new Gate();
  await expect(gate.alone(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  await expect(gate.through(() => Promise.reject(new Error('y')))).rejects.toThrow('y');
  expect(await gate.through(() => Promise.resolve(1))).toBe(1);
});
