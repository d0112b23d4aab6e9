import { misfortunesOf } from '../misfortunes';
import { CALM } from '../sim-cloud';
import type { Plan } from './plan';
import type { Attempt, History } from './record';

/** A history as people read it: who began what when, what it saw, how it ended. */
export function storyOf({ faults, powerLossesMs }: Plan, { attempts, final }: History): string[] {
  return [
    ...misfortunesOf(powerLossesMs, [faults, CALM]),
    ...[...attempts].sort((a, b) => a.beganAt - b.beganAt).map(lineOf),
    ...[...final].map(([key, list]) => `at the end ${key} is [${list.join(' ')}]`),
  ];
}

function lineOf({ name, steps, outcome, beganAt, endedAt }: Attempt): string {
  const did = steps.map((step) =>
    'read' in step
      ? `reads ${step.read.key} [${step.read.seen.join(' ')}]`
      : `appends ${step.append.value} to ${step.append.key}`,
  );
  return `${beganAt}–${endedAt === Infinity ? '?' : endedAt} ${name} ${did.join(', ') || 'does nothing'}: ${outcome}`;
}
