import { clockTab } from './clock/index.js';
import { dataTab } from './data/index.js';
import { faultsTab } from './faults/index.js';
import { filesTab } from './files/index.js';
import { functionsTab } from './functions/index.js';
import { logsTab } from './logs/index.js';
import { messagesTab } from './messages/index.js';
import { slowTab } from './slow/index.js';

/**
 * @typedef {object} Tab
 * @property {string} id its part of the address
 * @property {import('../lib/language.js').Words} title
 * @property {() => unknown} view
 * @property {() => Promise<unknown>} refresh reads what it shows; called every second while somebody looks
 * @property {() => void} [opened] the address has come to it, or changed in it
 * @property {() => void} [create] what the key n does
 */

/** In the order of their number keys. @type {Tab[]} */
export const tabs = [dataTab, functionsTab, logsTab, clockTab, messagesTab, filesTab, faultsTab, slowTab];
