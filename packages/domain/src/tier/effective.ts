import type { Effective } from '../model/tier';
import { Refusal } from '../refusal';

/** So long before it counts a change is made: longer than an instance keeps what it has read. */
export const TIER_LEAD_MS = 60_000;

/** What counts at a moment. */
export function effectiveAt<Body>(
  { body, version, fromMs, before }: Pick<Effective<Body>, 'body' | 'version' | 'fromMs' | 'before'>,
  nowMs: number,
): { body: Body; version: number } {
  return before && nowMs < fromMs ? before : { body, version };
}

/**
 * The document with another body, which counts a minute from now.
 * @param version that whoever changes it has seen; 0 where there was none
 * @throws Refusal STALE when it was changed since.
 */
export function changedTo<Body>(
  there: Effective<Body> | undefined,
  { body, version, byName, nowMs }: { body: Body; version: number; byName: string; nowMs: number },
  first: Body,
): Effective<Body> {
  if ((there?.version ?? 0) !== version)
    throw new Refusal('STALE', '别人刚改过，请刷新后再改', { version: there?.version ?? 0 });
  return {
    ...{ body, version: version + 1, fromMs: nowMs + TIER_LEAD_MS },
    before: there ? effectiveAt(there, nowMs) : { body: first, version: 0 },
    ...{ changedAtMs: nowMs, changedByName: byName },
  };
}
