import type { DataExport, DataExports } from '../model/person';
import { Refusal } from '../refusal';
import { DAY_MS, shanghaiDay } from '../time/shanghai';

/** Copies of one's own data in a Shanghai day. */
export const EXPORTS_A_DAY = 3;
/** So long one can be fetched. */
const KEPT_MS = 3 * DAY_MS;

const ended = (all: DataExports, exports: DataExport[]): DataExports => {
  const making = exports.find(({ state }) => state === 'making');
  const [oldest] = exports;
  return {
    ...{ ...all, exports },
    makingSinceMs: making ? making.askedAtMs : null,
    endsAtMs: oldest ? oldest.askedAtMs + KEPT_MS : null,
  };
};

/**
 * With one more copy, which is still to be made. The same id again is the same one.
 * @throws Refusal EXPORT_LIMIT.
 */
export function withExport(
  all: DataExports | undefined,
  { memberId, id, nowMs }: { memberId: string; id: string; nowMs: number },
): DataExports {
  const { key: day } = shanghaiDay(nowMs);
  const none = { _id: memberId, memberId, day, made: 0, exports: [], makingSinceMs: null, endsAtMs: null };
  const before = all ?? none;
  if (before.exports.some((one) => one.id === id)) return before;
  const made = before.day === day ? before.made : 0;
  if (made >= EXPORTS_A_DAY)
    throw new Refusal('EXPORT_LIMIT', `每天最多导出 ${EXPORTS_A_DAY} 次，请明天再来`);
  const exports: DataExport[] = [...before.exports, { id, state: 'making', askedAtMs: nowMs }];
  return ended({ ...before, day, made: made + 1 }, exports);
}

/** With a copy's file. undefined: somebody else has made it, or it is gone. */
export function withFile(
  all: DataExports,
  id: string,
  file: { fileId: string; bytes: number },
): DataExports | undefined {
  const waits = all.exports.some((one) => one.id === id && one.state === 'making');
  if (!waits) return undefined;
  return ended(
    all,
    all.exports.map((one) => (one.id === id ? { ...one, ...file, state: 'ready' } : one)),
  );
}

/** Without those whose time is over, and their files. */
export function withoutOld(all: DataExports, nowMs: number): { left: DataExports; fileIds: string[] } {
  const isOld = ({ askedAtMs }: DataExport) => askedAtMs + KEPT_MS <= nowMs;
  return {
    left: ended(
      all,
      all.exports.filter((one) => !isOld(one)),
    ),
    fileIds: all.exports.filter(isOld).flatMap(({ fileId }) => fileId ?? []),
  };
}
