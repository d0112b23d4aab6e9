import type { Doc } from '../ejson';
import { isObject, refuse } from '../expressions/define';
import { predicate } from '../query';
import { bucket } from './bucket';
import { bucketAuto } from './bucket-auto';
import { addFields, replaceRoot } from './fields';
import { group, sortByCount } from './group';
import { lookup } from './lookup';
import { count, limit, sample, skip } from './number-of';
import { project } from './project';
import { sort } from './sort';
import type { Around, Stage, StageSpec } from './stage';
import { unwind } from './unwind';

const match: Stage = (docs, spec, { variables }) => docs.filter(predicate(queryOf(spec), variables));

/** @throws unless `$match` has an object */
export const queryOf = (spec: unknown): Doc =>
  isObject(spec) ? spec : refuse('the match filter must be an expression in an object');

/** Every stage that WeChat documents but geoNear, which reads the collection itself. */
const STAGES: Record<string, Stage> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unwind: unwind,
};

/** @throws for a stage there is not, before anything is read */
export function checkStages(stages: unknown[], first = false): void {
  for (const [i, stage] of stages.entries()) {
    const names = isObject(stage) ? Object.keys(stage) : [];
    if (names.length !== 1) refuse('a pipeline stage specification object must contain exactly one field');
    const name = names[0]!;
    if (name === '$geoNear' && first && i === 0) continue;
    if (name === '$geoNear') refuse('$geoNear is only valid as the first stage in a pipeline');
    if (!Object.hasOwn(STAGES, name)) refuse(`Unrecognized pipeline stage name: '${name}'`);
  }
}

/** Runs stages that `checkStages` has seen. */
export function runStages(docs: Doc[], stages: StageSpec[], around: Around): Doc[] {
  let found = docs;
  for (const stage of stages) {
    const [[name, spec]] = Object.entries(stage) as [[string, unknown]];
    found = STAGES[name]!(found, spec, around);
  }
  return found;
}
