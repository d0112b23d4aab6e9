import { checkParts } from './parts';

export interface Counts {
  passed: number;
  failed: number;
}

/** Runs all parts, two at a time, and prints one line for each and what is wrong. */
export async function check(): Promise<Counts> {
  const queue = [...checkParts];
  const counts: Counts = { passed: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const startedAtMs = Date.now();
      const problems = await part.problems();
      counts[problems === '' ? 'passed' : 'failed'] += 1;
      const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`${problems === '' ? 'ok    ' : 'FAILED'} ${part.name} (${seconds} s)`);
      if (problems) console.log(problems.trimEnd());
    }
  };
  await Promise.all([lane(), lane()]);
  return counts;
}
