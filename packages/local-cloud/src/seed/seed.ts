import type { Doc } from '../db/ejson';
import type { IndexSpec } from '../db/index-spec';
import type { Person } from '../identity';

/** What a new data folder begins with. */
export interface Seed {
  /** Documents may carry Extended JSON. Indexes only where cloud.json does not name the collection. */
  collections?: Record<string, { indexes?: IndexSpec[]; docs?: Doc[] }>;
  /** Not data: taken at every start. */
  people?: Person[];
  /** By path in cloud storage; `from` is a path beside the seed file. */
  files?: Record<string, SeedFile>;
}

export type SeedFile = string | Uint8Array | { from: string } | { base64: string };
