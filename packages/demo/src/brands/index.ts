// Written by `pnpm brand:new`: one line for each module of this folder.
import bloom from './bloom';
import loom from './loom';
import morrow from './morrow';
import type { DemoBrand } from '../demoBrand';

export const brands: DemoBrand[] = [bloom, loom, morrow];
