import type { PageModule } from '@fangzhen/contracts';

/** One kind of module. */
export type ModuleOf<T extends PageModule['type']> = Extract<PageModule, { type: T }>;
