import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '@fangzhen/tools/friendly-error';
import { liveThrough, type Outcome } from './histories';
import { SIMULATED } from './worlds';

const HELP = `Lives through seeded histories with misfortunes and checks every rule on the way.
  --world registers|group   transactions over lists, or the whole group; both if absent
  --real                    the group on the genuine SDK, workers and the local WeChat Pay; the seed fixes decisions, not timing
  --histories N             how many (1000; 100 with --real)
  --seed S                  the first one's seed (1)`;

/** Each has a cloud of its own, whose instances are threads. */
const REAL_PROCESSES = 2;
const TELL_EVERY = 500;

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      world: { type: 'string' },
      real: { type: 'boolean', default: false },
      histories: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const worlds = values.real ? ['real'] : values.world ? [values.world] : SIMULATED;
  if (values.world && !(SIMULATED as readonly string[]).includes(values.world))
    throw new FriendlyError(`There is no world ${values.world}: ${SIMULATED.join(', ')}.`);
  const count = wholeNumber('--histories', values.histories ?? (values.real ? '100' : '1000'));
  const first = wholeNumber('--seed', values.seed);
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  let failed = 0;
  for (const world of worlds) {
    const processes = values.real ? REAL_PROCESSES : availableParallelism();
    const outcome = await liveThrough(world, seeds, processes, (_one, done) => {
      if (done % TELL_EVERY === 0) console.log(`${world}: ${done} of ${count}`);
    });
    tell(world, outcome);
    failed += outcome.failed.length;
  }
  return failed === 0 ? 0 : 1;
});

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new FriendlyError(`${option} takes a whole number, not ${text}.`);
  return Number(text);
}

function tell(world: string, { histories, actions, seconds, failed }: Outcome): void {
  const aMinute = Math.round((histories * 60) / seconds);
  console.log(
    `${world}: ${histories} histories, ${actions} actions, ${failed.length} failed, ${seconds.toFixed(1)} s (${aMinute} a minute)`,
  );
  const [worst] = [...failed].sort((a, b) => (a.story?.length ?? 0) - (b.story?.length ?? 0));
  if (!worst) return;
  const again = world === 'real' ? '--real' : `--world ${world}`;
  console.log(
    [
      `seeds that failed: ${failed.map(({ seed }) => seed).join(', ')}`,
      `seed ${worst.seed}, the shortest found (again: pnpm sim ${again} --seed ${worst.seed} --histories 1):`,
      ...worst.problems.map((problem) => `  ${problem}`),
      ...(worst.story ?? []).map((line) => `    ${line}`),
    ].join('\n'),
  );
}
