import { ADJUST_RULES, dayAllowanceId, shanghaiDay } from '@fangzhen/domain';
import sum from 'lodash-es/sum';
import type { Ledgers } from './ledgers';

const WIDEST = Math.max(...Object.values(ADJUST_RULES.limits).map(({ perDay }) => perDay));

/**
 * I2: points that were changed by hand are in the ledger once, with who did it and who agreed; nobody changed more in a day than they may. An amount
 * that a killed attempt has left only makes the limit smaller.
 */
export function auditAdjustments(_before: Ledgers, now: Ledgers): string[] {
  const days = new Map(now.adjustmentDays.map((day) => [day._id, day]));
  const entries = new Map(now.entries.map((entry) => [entry._id, entry]));
  const made = new Set(now.adjustments.map(({ _id }) => `${_id}-adjust`));
  return [
    ...now.adjustmentDays
      .filter(({ used, held }) => used !== sum(Object.values(held)) || used > WIDEST)
      .map(
        ({ _id, used }) =>
          `I2: day ${_id} has ${used} points changed by hand, over its limit or not what it holds`,
      ),
    ...now.entries
      .filter(({ _id, kind }) => kind === 'adjust' && !made.has(_id))
      .map(({ _id }) => `I2: entry ${_id} is nobody's adjustment`),
    ...now.adjustments.flatMap(({ _id, state, points, by, atMs, holdKey, decided }) => {
      const entry = entries.get(`${_id}-adjust`);
      const told = state === 'done' ? [by, ...(decided ? [decided.by] : [])].join() : undefined;
      const held = days.get(dayAllowanceId(by, shanghaiDay(atMs).key))?.held[holdKey ?? ''];
      return [
        ...(entry?.by?.join() === told && (entry?.points ?? points) === points
          ? []
          : [`I2: adjustment ${_id} (${state}) is not in the ledger as it was made`]),
        ...(state !== 'done' || decided || held === Math.abs(points)
          ? []
          : [`I2: adjustment ${_id} is counted on no day`]),
      ];
    }),
  ];
}
