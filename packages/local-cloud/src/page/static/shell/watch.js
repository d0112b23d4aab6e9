import { Failure } from '../lib/api.js';
import { redraw } from '../lib/redraw.js';
import { openTab } from './open-tab.js';
import { status, readStatus } from './status.js';

let busy = false;

/** Asks for what the page shows, unless nobody looks or the last answer is still on its way. */
export async function watch() {
  if (busy || document.visibilityState === 'hidden') return;
  busy = true;
  try {
    await Promise.all([readStatus(), openTab().refresh()]);
    status.offline = false;
  } catch (error) {
    status.offline = error instanceof Failure && error.code === 'OFFLINE';
    status.problem = status.offline ? undefined : /** @type {Error} */ (error).message;
  } finally {
    busy = false;
    redraw();
  }
}
