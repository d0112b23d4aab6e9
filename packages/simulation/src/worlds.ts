import { simulateRegisters, type Simulated } from '@fangzhen/local-cloud/sim';

/** A kind of history: made, lived through and checked from its seed alone. */
type World = (seed: number) => Promise<Simulated>;

/** The functions take a while to load, so only who lives in the group loads them. */
const WORLDS: Record<string, () => Promise<World>> = {
  /** Transactions over lists, on the local cloud's store. */
  registers: () => Promise.resolve(simulateRegisters),
  /** Shoppers, a clerk, timers and WeChat Pay, on the real functions. */
  group: async () => (await import('./group/index')).simulateGroup,
  /** The same people on the genuine SDK, workers and the local WeChat Pay. */
  real: async () => (await import('./real/index')).openReal(),
};

export const SIMULATED = ['registers', 'group'] as const;

export const worldOf = (name: string): Promise<World> => WORLDS[name]!();
