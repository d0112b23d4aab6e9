import { AGGREGATE_ROWS } from './catalogue/aggregate';
import { CLOUD_ROWS } from './catalogue/cloud';
import { DATABASE_ROWS } from './catalogue/database';
import { EXPRESSION_ROWS } from './catalogue/expressions';
import type { Row } from './row';

/** Every method and operator of the server SDK. */
export const CATALOGUE: Row[] = [...CLOUD_ROWS, ...DATABASE_ROWS, ...AGGREGATE_ROWS, ...EXPRESSION_ROWS];
