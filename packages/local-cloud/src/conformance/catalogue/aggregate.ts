import { CAPTURED, group, page, type Row } from '../row';

const UNDOCUMENTED = {
  source: CAPTURED,
  notOffered: 'the SDK itself fails before it sends anything: its database library has no such stage',
};

const STAGES = group('aggregate', (name) => page(`database/aggregate/Aggregate.${name}`), [
  ['addFields', 'fields from expressions'],
  ['bucket', 'groups between boundaries'],
  ['bucketAuto', 'groups of about the same size'],
  ['count', 'how many'],
  ['geoNear', 'nearest first, with the distance'],
  ['group', 'one document a key, with accumulators'],
  ['limit', 'the first so many'],
  ['lookup', 'documents of another collection, also by a pipeline'],
  ['match', 'conditions'],
  ['project', 'fields and expressions'],
  ['replaceRoot', 'an inner object in place of the document'],
  ['sample', 'some at random'],
  ['skip', 'all but the first so many'],
  ['sort', 'order'],
  ['sortByCount', 'groups by how many'],
  ['unwind', 'one document an element'],
  ['end', 'runs the pipeline'],
  ['pushStage', 'a stage by its name, such as `limit`', { source: CAPTURED }],
  ['collStats', 'figures of a collection', UNDOCUMENTED],
  ['facet', 'several pipelines at once', UNDOCUMENTED],
  ['graphLookup', 'documents that lead to each other', UNDOCUMENTED],
  ['indexStats', 'figures of indexes', UNDOCUMENTED],
  ['out', 'writes into a collection', UNDOCUMENTED],
  ['redact', 'cuts off by condition', UNDOCUMENTED],
]);

export const AGGREGATE_ROWS: Row[] = STAGES;
