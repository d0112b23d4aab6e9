import type { Doc } from '../../db/ejson';
import type { Caller } from '../caller';
import { simStore, type SimTransaction } from '../sim-store';
import type { Planned, PlannedStep } from './plan';
import type { Attempt } from './record';

export const LISTS = 'lists';

type Steps = Attempt['steps'];

interface Done {
  steps: Steps;
  outcome: Attempt['outcome'];
}

const listOf = (doc: Doc | undefined): number[] => (doc?.['list'] as number[] | undefined) ?? [];

/** Carries out one planned attempt. `steps` gets what was done as it is done, so that it is known also when the caller dies. */
export async function carryOut(caller: Caller, planned: Planned, steps: Steps): Promise<Done['outcome']> {
  const store = simStore(caller);
  if (planned.kind === 'transaction') return transact(caller, planned.steps, steps);
  if (planned.kind === 'append') {
    const { append: key, value } = planned.steps[0] as Extract<PlannedStep, { append: string }>;
    steps.push({ append: { key, value } });
    // Sent twice it must not append twice; then the answer is of the second.
    const updated = await store.update(LISTS, { _id: key, list: { $ne: value } }, { $push: { list: value } });
    return updated === 1 ? 'ok' : 'unknown';
  }
  const keys = planned.steps.map((step) => (step as { read: string }).read);
  if (planned.kind === 'read') {
    const seen = listOf(await store.get(LISTS, keys[0]!));
    steps.push({ read: { key: keys[0]!, seen } });
    return 'ok';
  }
  const docs = await store.find(LISTS, { _id: { $in: keys } }, {});
  for (const doc of docs) steps.push({ read: { key: doc['_id'] as string, seen: listOf(doc) } });
  return 'ok';
}

async function transact(caller: Caller, planned: PlannedStep[], steps: Steps): Promise<Done['outcome']> {
  let committing = false;
  try {
    const transaction = await simStore(caller).begin();
    for (const step of planned) await inside(transaction, step, steps);
    committing = true;
    await transaction.commit();
    return 'ok';
  } catch (error) {
    // Only a commit whose answer is not known can have happened.
    return committing && !/Conflict|NotExist/.test(String(error)) ? 'unknown' : 'failed';
  }
}

async function inside(transaction: SimTransaction, step: PlannedStep, steps: Steps): Promise<void> {
  if ('read' in step) {
    const seen = listOf(await transaction.get(LISTS, step.read));
    steps.push({ read: { key: step.read, seen } });
    return;
  }
  const { append: key, value, by } = step;
  if (by === 'update') {
    steps.push({ append: { key, value } });
    await transaction.update(LISTS, key, { $push: { list: value } });
    return;
  }
  const seen = listOf(await transaction.get(LISTS, key));
  steps.push({ read: { key, seen } }, { append: { key, value } });
  await transaction.put(LISTS, { _id: key, list: [...seen, value] });
}
