import type { Constraint } from './constraints';
import { around, cellsOf, cellsOfCircle, keysAt, keysWithin, type Place } from './geo/cells';
import type { Region } from './geo/operators';
import type { IndexTable, KeyRange } from './index-table';
import { component, type Direction } from './keys';
import type { Choice } from './planner';
import type { Order } from './query';

/** How far beyond a region to look: more than two points may differ that count as one. */
const SLACK_RADIANS = 1e-9;
/** Above every other plan: MongoDB too reads what is near from a geo index only. */
const NEAR_SCORE = 50;

/** Reading places by a geo index; undefined if the query does not say where, or not all that stands before it in the key. */
export function geoPlan(index: IndexTable, paths: Map<string, Constraint>, order: Order): Choice | undefined {
  let prefix = '';
  let fixed = 0;
  for (const [path, kind] of index.spec.keys) {
    if (kind === '2dsphere') {
      const { near, region } = paths.get(path) ?? {};
      if (near) {
        const score = order.length === 0 ? NEAR_SCORE + fixed : fixed * 4 + 2;
        return { plan: { kind: 'near', access: { index, prefix }, near }, score };
      }
      if (!region) return undefined;
      const ranges = rangesOf(region).map(({ from, to }) => ({ from: prefix + from, to: prefix + to }));
      return { plan: { kind: 'index', index, ranges, reverse: false, sorted: false }, score: fixed * 4 + 2 };
    }
    const values = paths.get(path)?.anyOf;
    if (values?.length !== 1) return undefined;
    prefix += component(values[0], kind satisfies Direction);
    fixed++;
  }
  return undefined;
}

/** Whatever may touch a region lies in a cell of the region, or in a larger one around it. */
function rangesOf(region: Region): KeyRange[] {
  const cells =
    'center' in region
      ? cellsOfCircle(region.center, region.radius + SLACK_RADIANS)
      : cellsOf(region.shape, SLACK_RADIANS);
  const larger = new Map<string, Place>();
  for (const cell of cells) for (const one of around(cell)) larger.set(`${one.level}:${one.code}`, one);
  return [...cells.map(keysWithin), ...[...larger.values()].map(keysAt)];
}
