import { Dice } from '@fangzhen/local-cloud/sim';
import { DEEDS, type Scene } from './deeds';
import type { Planned } from './plan';
import { personOf } from './world';

/** Does what somebody has planned, by the deed's own dice. @returns how it went; a refusal is its code */
export const carryOut = (
  scene: Scene,
  who: string,
  { name, deed }: Pick<Planned, 'name' | 'deed'>,
  seed: number,
): Promise<string> =>
  DEEDS[deed](scene, { person: personOf(who), dice: Dice.of(seed, name) }).catch(
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
