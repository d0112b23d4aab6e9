import { hashId } from '@fangzhen/cloudkit/ids';
import type { DineInTerms, Store, Table } from '@fangzhen/domain';

export const dineIn: DineInTerms = { sessionHours: 4 };

/** By the window, in the middle, and one long one. */
const PLAN = [
  { no: 'A1', seats: 2 },
  { no: 'A2', seats: 2 },
  { no: 'A3', seats: 4 },
  { no: 'B1', seats: 4 },
  { no: 'B2', seats: 4 },
  { no: 'B3', seats: 4 },
  { no: 'B4', seats: 4 },
  { no: 'C1', seats: 8 },
];

/** As long as fits into a mini-program's code beside its page, and made of letters that are safe there. */
const CODE_LENGTH = 20;

/** The tables of every store that serves at them; their codes are as random as a hash is, and the same each time. */
export const tablesOf = (stores: readonly Store[]): Table[] =>
  stores
    .filter(({ services }) => services?.dineIn)
    .flatMap(({ _id: storeId }) =>
      PLAN.map(({ no, seats }) => ({
        _id: hashId('table', storeId, no).slice(0, CODE_LENGTH),
        ...{ storeId, no, seats, session: 1 },
      })),
    );
