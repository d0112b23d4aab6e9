import { cpus } from 'node:os';

/** What a benchmark tells: figures with their unit in the name, and what they were measured under. */
export interface BenchReport {
  name: string;
  conditions: Record<string, string | number | boolean>;
  figures: Record<string, number>;
}

/** What every benchmark's conditions begin with. */
export const machine = (): BenchReport['conditions'] => ({
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  cpus: cpus().length,
  cpuModel: cpus()[0]?.model.trim() ?? 'unknown',
});
