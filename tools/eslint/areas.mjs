// @ts-check
// Who may use whom: the table of the architecture, as data. `imports-between-areas` checks it.

const contracts = 'packages/contracts';
const domain = 'packages/domain';
const cloudkit = 'packages/cloudkit';
const steps = 'packages/steps';
const shared = 'cloudfunctions/shared';
const payments = 'packages/payments';
const ui = 'miniprogram/src/ui';
const cloud = 'miniprogram/src/cloud';
const features = 'miniprogram/src/features';
const screens = [features, ui, cloud, contracts, domain];

/**
 * @typedef {object} Area
 * @property {string} folder a trailing `/*` makes every folder below it an area of its own
 * @property {string[] | 'anything'} uses areas that it may import, besides itself
 * @property {string[]} [typesOf] areas of which it may import types
 * @property {string[]} [libraries] the only libraries that it may import; absent: any that its package.json names
 */

/** A file belongs to the area with the longest matching folder. @type {Area[]} */
export const areas = [
  { folder: contracts, uses: [], libraries: ['valibot'] },
  {
    folder: domain,
    uses: [],
    typesOf: [contracts],
    libraries: ['dayjs', 'lodash-es', 'kdbush', 'geokdbush', 'point-in-polygon-hao'],
  },
  { folder: cloudkit, uses: [contracts, domain] },
  { folder: steps, uses: [cloudkit, domain, contracts, payments] },
  { folder: payments, uses: [] },
  { folder: 'packages/local-cloud', uses: [] },
  { folder: 'packages/demo', uses: [contracts, domain, cloudkit] },
  { folder: shared, uses: [contracts, domain, cloudkit, steps] },
  { folder: 'cloudfunctions/*', uses: [shared, contracts, domain, cloudkit, steps, payments] },
  { folder: ui, uses: [domain], typesOf: [contracts] },
  { folder: cloud, uses: [contracts] },
  { folder: features, uses: [ui, cloud, contracts, domain] },
  { folder: 'miniprogram/src/pages', uses: screens },
  { folder: 'miniprogram/src/brands/*', uses: screens },
  { folder: 'miniprogram/src/store', uses: screens },
  { folder: 'miniprogram/src/workbench', uses: screens },
  { folder: 'miniprogram/src/console', uses: screens },
  { folder: 'miniprogram', uses: ['miniprogram/src', contracts, domain] },
  { folder: 'packages/simulation', uses: 'anything' },
  { folder: 'tools', uses: 'anything' },
  { folder: 'e2e', uses: 'anything' },
];

/** Libraries with a single door. @type {Record<string, string>} */
export const onlyIn = { 'wx-server-sdk': cloudkit };

/** Tests may use these besides what their area may. */
export const forTests = [contracts, 'packages/demo', 'packages/local-cloud', 'tools', 'test'];
