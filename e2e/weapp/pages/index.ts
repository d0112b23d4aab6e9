import { atTheStore } from './atTheStore';
import { brands } from './brands';
import { consolePages } from './console';
import type { PageScene } from './scene';
import { shop } from './shop';
import { store } from './store';
import { tabs } from './tabs';
import { tiersPages } from './tiers';

/** How each page of the mini-program is opened, by its route. */
export const scenes: Record<string, PageScene[]> = {
  ...tabs,
  ...shop,
  ...brands,
  ...store,
  ...atTheStore,
  ...consolePages,
  ...tiersPages,
};
