import type { DeliveryTerms, Store } from '@fangzhen/domain';
import { seededRandom } from '../random';

const CORNERS = 10;
const NEAREST_METERS = 2300;
const FARTHEST_METERS = 3400;
/** Of latitude; of longitude it is so much less the farther one is from the equator. */
const METERS_PER_DEGREE = 111_195;

const to5 = (degrees: number): number => Number(degrees.toFixed(5));

/** A border some streets around a store, uneven as real ones are. */
function areaAround({ lng, lat }: Store['location'], storeId: string): [number, number][] {
  const random = seededRandom(1, 'area', storeId);
  const corners = Array.from({ length: CORNERS }, (_, i): [number, number] => {
    const turn = (2 * Math.PI * i) / CORNERS;
    const degrees = (NEAREST_METERS + random() * (FARTHEST_METERS - NEAREST_METERS)) / METERS_PER_DEGREE;
    const east = (degrees * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180);
    return [to5(lng + east), to5(lat + degrees * Math.sin(turn))];
  });
  return [...corners, corners[0]!];
}

/** 织屿 brings clothes within a few kilometres, from 199 yuan on. */
export const deliveryFrom = ({ _id, location }: Pick<Store, '_id' | 'location'>): DeliveryTerms => ({
  area: areaAround(location, _id),
  bands: [
    { fromMeters: 0, feeFen: 500 },
    { fromMeters: 1000, feeFen: 800 },
    { fromMeters: 2000, feeFen: 1200 },
  ],
  minimumFen: 19900,
  packagingFen: 200,
});
