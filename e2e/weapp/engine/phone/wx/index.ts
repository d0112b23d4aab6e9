import type { PhoneOwner } from '../../packaged';
import type { TabBar } from '../frame/tab-bar';
import type { Stack } from '../stack';
import { cloudApi } from './cloud';
import { deviceApi } from './device';
import { barApi, routeApi } from './pages';
import { storageApi } from './storage';

const ignored = (): void => undefined;

/** Listeners for what never happens to this phone. */
const quietListeners = {
  onAppShow: ignored,
  offAppShow: ignored,
  onAppHide: ignored,
  offAppHide: ignored,
  onWindowResize: ignored,
  offWindowResize: ignored,
};

/** The `wx` object, as far as this app uses it. */
export const wxApi = (owner: PhoneOwner, stack: Stack, tabs: TabBar) => ({
  ...storageApi,
  ...cloudApi(owner),
  ...deviceApi(owner, () => stack.front.view.clientHeight),
  ...routeApi(stack),
  ...barApi(stack, tabs),
  ...quietListeners,
  nextTick: (work: () => void) => void setTimeout(work, 0),
  createSelectorQuery: () => (stack.front.caller.createSelectorQuery as () => unknown)(),
});
