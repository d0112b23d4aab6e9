import type { Collection } from '../collection';
import type { Doc } from '../ejson';
import { isObject, refuse, truthOf } from '../expressions/define';
import { nearestMeters, readNear } from '../geo/operators';
import { vectorOf, type Vec } from '../geo/sphere';
import { nearest } from '../near';
import { valuesAt } from '../paths';
import { predicate } from '../query';
import { countFor, partsOf, pathFor } from './stage';
import { withAt } from './unwind';

const OPTIONS = ['query', 'limit', 'maxDistance', 'minDistance', 'distanceMultiplier', 'includeLocs', 'key'];

/** `$geoNear`, the first stage only: documents nearest first, with their distance in metres times the multiplier. */
export function geoNear(collection: Collection, spec: unknown): Doc[] {
  const parts = partsOf('$geoNear', spec, ['near', 'distanceField', 'spherical'], OPTIONS);
  if (!truthOf(parts['spherical'])) refuse('$geoNear needs spherical to be true for a GeoJSON point');
  const { query = {}, maxDistance, minDistance, distanceMultiplier: multiplier = 1 } = parts;
  if (!isObject(query)) return refuse('$geoNear needs query to be an object');
  if (typeof multiplier !== 'number' || !(multiplier >= 0))
    return refuse('$geoNear needs distanceMultiplier to be a number from 0');
  const path = geoPath(collection, parts['key']);
  const near = readNear(path, {
    $geometry: parts['near'],
    $maxDistance: maxDistance,
    $minDistance: minDistance,
  });
  const limit = parts['limit'] === undefined ? Infinity : countFor('$geoNear', 1, parts['limit']);
  const distanceField = pathFor('$geoNear', 'distanceField', parts['distanceField']).split('.');
  const { includeLocs } = parts;
  const place =
    includeLocs === undefined ? undefined : pathFor('$geoNear', 'includeLocs', includeLocs).split('.');
  const test = predicate(query);
  const made: Doc[] = [];
  for (const { entry, meters } of nearest(collection, path, near.from, near)) {
    if (!test(entry.doc)) continue;
    const measured = withAt(entry.doc, distanceField, meters * multiplier);
    made.push(place ? withAt(measured, place, nearestPlace(entry.doc, path, vectorOf(near.from))) : measured);
    if (made.length >= limit) break;
  }
  return made;
}

/** The path of the geo index asked for by `key`, or of the only one. */
function geoPath({ indexes }: Collection, key: unknown): string {
  const paths = new Set(
    indexes.flatMap(({ spec }) => spec.keys.filter(([, kind]) => kind === '2dsphere').map(([path]) => path)),
  );
  if (key !== undefined) {
    const path = pathFor('$geoNear', 'key', key);
    return paths.has(path) ? path : refuse(`$geoNear found no geo index over '${path}'`);
  }
  const [only] = paths;
  if (only === undefined) return refuse('$geoNear requires a 2dsphere index, but none were found');
  return paths.size === 1
    ? only
    : refuse("there is more than one geo index; $geoNear needs 'key' to say which one");
}

/** Which of the document's places the distance was measured to. */
function nearestPlace(doc: Doc, path: string, from: Vec): unknown {
  const last = path.split('.').pop()!;
  const metersTo = (value: unknown) => nearestMeters({ [last]: value }, last, from);
  const places = valuesAt(doc, path).values.map((value) => ({ value, meters: metersTo(value) }));
  return places.reduce((best, one) => (one.meters < best.meters ? one : best)).value;
}
