import type { Doc } from './ejson';
import type { IndexSpec } from './index-spec';
import type { IndexTable } from './index-table';
import type { Order } from './query';
import { shapeOfQuery, suggestIndexes } from './suggest';

/** A query reads much for little if it looks at more documents than this to find fewer than that. */
export const MUCH_READ = 1000;
export const LITTLE_FOUND = 100;

/** What reading told of a query that read much for little. */
export interface SlowRead {
  collection: string;
  query: Doc;
  order: Order;
  skip: number;
  read: number;
  returned: number;
  indexes: IndexTable[];
}

/** Queries of one shape. */
export interface SlowQuery {
  collection: string;
  /** `{query, order?}` as JSON, without values. */
  shape: string;
  /** Of the latest one: documents looked at, and found. */
  read: number;
  returned: number;
  /** How often, and when last by the cloud's clock. */
  times: number;
  lastAtMs: number;
  /** Indexes that would help, as cloud.json takes them. */
  indexes: IndexSpec[];
  /** The same in a sentence. */
  advice: string;
}

const MOST_KEPT = 100;
const LONGEST_SHAPE = 1000;
const MS_BETWEEN_LINES = 60_000;

/** The queries that read much for little, latest last; each shape is told once a minute at most. */
export class SlowQueries {
  private readonly byShape = new Map<string, SlowQuery & { toldMs: number }>();

  constructor(
    private readonly nowMs: () => number,
    private readonly tell: (text: string) => void,
  ) {}

  add(one: SlowRead): void {
    const shape = shapeText(one);
    const key = `${one.collection} ${shape}`;
    const known = this.byShape.get(key);
    const realMs = performance.now();
    const told = known !== undefined && realMs - known.toldMs < MS_BETWEEN_LINES;
    const { collection, read, returned } = one;
    const { indexes, advice } = known && told ? known : adviceFor(one);
    this.byShape.delete(key);
    this.byShape.set(key, {
      ...{ collection, shape, read, returned, indexes, advice },
      times: (known?.times ?? 0) + 1,
      lastAtMs: this.nowMs(),
      toldMs: told ? known.toldMs : realMs,
    });
    if (this.byShape.size > MOST_KEPT) this.byShape.delete(this.byShape.keys().next().value!);
    if (!told)
      this.tell(`A query of "${collection}" read ${read} documents to find ${returned}: ${shape}. ${advice}`);
  }

  list(): SlowQuery[] {
    return [...this.byShape.values()].map(({ toldMs: _toldMs, ...one }) => one);
  }

  clear(): void {
    this.byShape.clear();
  }
}

function shapeText({ query, order }: SlowRead): string {
  const by = order.length > 0 ? { order: Object.fromEntries(order) } : {};
  const text = JSON.stringify({ query: shapeOfQuery(query), ...by });
  return text.length > LONGEST_SHAPE ? `${text.slice(0, LONGEST_SHAPE)}…` : text;
}

function adviceFor({ query, order, skip, read, indexes }: SlowRead): Pick<SlowQuery, 'indexes' | 'advice'> {
  const there = new Set(indexes.map((index) => JSON.stringify(index.spec.keys)));
  const suggested = suggestIndexes(query, order).filter(({ keys }) => !there.has(JSON.stringify(keys)));
  if (skip > read / 2)
    return {
      indexes: [],
      advice: `It skips ${skip} documents, each of which is read: ask for what follows the last one seen instead.`,
    };
  if (suggested.length === 0)
    return { indexes: [], advice: 'No index would help: nothing it asks for can be found by one.' };
  const shown = suggested.map((spec) => JSON.stringify(spec)).join(' and ');
  return {
    indexes: suggested,
    advice: `${suggested.length > 1 ? 'Indexes' : 'An index'} would help: ${shown}`,
  };
}
