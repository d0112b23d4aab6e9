import { CAPTURED, group, page, type Row } from '../row';

const DATABASE = group('database', (name) => page(`database/Database.${name}`), [
  ['collection', 'a reference to a collection'],
  ['createCollection', 'makes a collection, once'],
  ['serverDate', 'the time of the server, with an offset'],
  ['RegExp', 'a regular expression in a condition'],
  ['startTransaction', 'a transaction held by hand'],
  ['runTransaction', 'a transaction around a function, tried again after conflicts at the commit'],
  ['throwOnNotFound', 'whether doc().get() of nothing is an error', { source: page('Cloud.database') }],
]);

const QUERY = (name: string) => page(`database/collection/Collection.${name}`);

const COLLECTION = group('collection', QUERY, [
  ['add', 'one document'],
  ['aggregate', 'a pipeline'],
  ['count', 'how many match'],
  ['doc', 'a reference by id'],
  ['field', 'what of each document is returned'],
  ['get', 'documents that match: 100 unless asked, 1,000 at most'],
  ['limit', 'how many at most'],
  ['orderBy', 'order by fields'],
  [
    'remove',
    'removes what matches',
    { differs: 'without a condition it is refused: what the real cloud does with it is not known' },
  ],
  ['skip', 'from which on'],
  ['update', 'changes what matches'],
  ['where', 'conditions'],
  [
    'watch',
    'changes as they happen',
    { notOffered: 'on the client only; all data goes through functions here' },
  ],
]);

const DOCUMENT = group('document', (name) => page(`database/document/Document.${name}`), [
  ['get', 'one document'],
  ['set', 'makes or replaces it', {}],
  ['update', 'changes fields'],
  ['remove', 'removes it'],
  ['field', 'what of it is returned', { source: CAPTURED }],
]);

const TRANSACTION = group('transaction', (name) => page(`database/transaction/Transaction.${name}`), [
  ['collection', 'documents by id within the transaction'],
  ['commit', 'all of it at once'],
  ['rollback', 'none of it; runTransaction fails with the reason given'],
  ['get', 'reads from one snapshot', { source: page('database/transaction/Transaction.collection') }],
  ['set', 'makes or replaces', { source: page('database/transaction/Transaction.collection') }],
  ['update', 'changes fields', { source: page('database/transaction/Transaction.collection') }],
  ['remove', 'removes', { source: page('database/transaction/Transaction.collection') }],
  ['add', 'inserts', { source: page('database/transaction/Transaction.collection') }],
  [
    'where',
    'where() within a transaction',
    {
      source: page('database/transaction/Transaction.collection'),
      notOffered: 'documented as not allowed; refused',
    },
  ],
]);

const GEO = group('geo', (name) => page(`database/geo/Geo.${name}`), [
  ['Point', 'a point'],
  ['LineString', 'a line'],
  ['Polygon', 'an area'],
  ['MultiPoint', 'points'],
  ['MultiLineString', 'lines'],
  ['MultiPolygon', 'areas'],
]);

const COMMAND = (name: string) => page(`database/command/Command.${name}`);
const UNDOCUMENTED = {
  source: CAPTURED,
  notOffered: 'undocumented; what the real cloud does with it is not known',
};

const COMMANDS = group('command', COMMAND, [
  ['eq', 'equal'],
  ['neq', 'not equal'],
  ['gt', 'greater'],
  ['gte', 'greater or equal'],
  ['lt', 'less'],
  ['lte', 'less or equal'],
  ['in', 'one of'],
  ['nin', 'none of'],
  ['and', 'all conditions'],
  ['or', 'one condition at least'],
  ['not', 'not the condition'],
  ['nor', 'none of the conditions'],
  ['exists', 'the field is there'],
  ['mod', 'remainder of a division'],
  ['all', 'an array holds all'],
  ['elemMatch', 'an element meets all conditions'],
  ['size', 'length of an array'],
  ['expr', 'an aggregation expression as a condition'],
  ['geoNear', 'near a point, nearest first'],
  ['geoWithin', 'within an area'],
  ['geoIntersects', 'touching a shape'],
  ['jsonSchema', 'shape of a document', UNDOCUMENTED],
  ['text', 'words in a text index', { source: CAPTURED, notOffered: 'WeChat Cloud has no text indexes' }],
]);

const UPDATES = group('update', COMMAND, [
  ['set', 'replaces a field wholly'],
  ['remove', 'removes a field'],
  ['inc', 'adds'],
  ['mul', 'multiplies'],
  ['min', 'the smaller'],
  ['max', 'the greater'],
  ['rename', 'renames a field'],
  ['push', 'at the end of an array; each, position, sort, slice'],
  ['pop', 'takes the last'],
  ['shift', 'takes the first'],
  ['unshift', 'at the beginning'],
  ['pull', 'takes out what matches'],
  ['pullAll', 'takes out values'],
  ['addToSet', 'adds what is not there; {each} is a value like any other to the SDK'],
  ['bit', 'bits of a number', UNDOCUMENTED],
]);

const PROJECTIONS = group('projection', () => page('database/collection/Collection.field'), [
  ['slice', 'a part of an array'],
  ['elemMatch', 'the first element that matches'],
]);

export const DATABASE_ROWS: Row[] = [
  ...DATABASE,
  ...COLLECTION,
  ...DOCUMENT,
  ...TRANSACTION,
  ...GEO,
  ...COMMANDS,
  ...UPDATES,
  ...PROJECTIONS,
];
