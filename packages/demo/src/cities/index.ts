import { chengdu } from './chengdu';
import type { CitySpec } from './citySpec';
import { guangzhou } from './guangzhou';
import { hangzhou } from './hangzhou';
import { shanghai } from './shanghai';

export const cities: CitySpec[] = [shanghai, hangzhou, chengdu, guangzhou];
export { storesOf } from './citySpec';
