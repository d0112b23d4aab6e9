import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import importsBetweenAreas from './tools/eslint/imports-between-areas.mjs';
import noEscapeFromTransaction from './tools/eslint/no-escape-from-transaction.mjs';

const fangzhen = {
  rules: {
    'imports-between-areas': importsBetweenAreas,
    'no-escape-from-transaction': noEscapeFromTransaction,
  },
};

const oneByOne = {
  name: 'lodash-es',
  message: "Import lodash-es functions one by one: import sumBy from 'lodash-es/sumBy'.",
};
const otherLibraries = ['lodash', 'moment', 'date-fns', 'luxon', 'underscore', 'ramda'];

/** Every schema would be in the shopper's first download; types weigh nothing. */
const wholeContracts = {
  name: '@fangzhen/contracts',
  allowTypeImports: true,
  message: 'Outside the console import its types, or one of its files by name.',
};

/** Every door to a collection is in cloudkit: its gateway puts the caller's scope into each query (I12). */
const rawCollection = {
  selector: "CallExpression[callee.property.name='collection']",
  message: 'Collections are reached through cloudkit only.',
};
const environmentCheck = {
  selector:
    "MemberExpression[object.object.name='process'][object.property.name='env'][property.name=/(^NODE_ENV|^TCB_|^TENCENTCLOUD_|^SCF_|LOCAL|DEV|PROD|TEST)/]",
  message: 'No code asks where it runs: give it configuration instead.',
};
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pure rules take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure rules take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
    message: 'Pure rules take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Pure rules take randomness as an argument.',
  },
];

const tests = ['**/*.test.{ts,tsx}'];
const deployed = [
  'packages/{contracts,domain,cloudkit,steps,payments}/**',
  'cloudfunctions/**',
  'miniprogram/src/**',
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', 'coverage/', 'screenshots/', 'test/planted/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { fangzhen },
    rules: {
      'fangzhen/imports-between-areas': 'error',
      'fangzhen/no-escape-from-transaction': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70 }],
      'no-restricted-imports': ['error', { paths: [oneByOne, ...otherLibraries] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript itself knows what is undefined.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { ...nodeGlobals() } },
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/ban-ts-comment': 'off',
    },
  },
  {
    files: ['packages/local-cloud/src/page/static/**'],
    // TypeScript checks these too, with the browser's names.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['miniprogram/src/**'],
    ignores: ['miniprogram/src/console/**', ...tests],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [wholeContracts] }] },
  },
  { files: deployed, rules: { 'no-restricted-syntax': ['error', environmentCheck, rawCollection] } },
  { files: ['packages/cloudkit/**'], rules: { 'no-restricted-syntax': ['error', environmentCheck] } },
  {
    files: ['packages/domain/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', environmentCheck, ...impure] },
  },
);

/** @returns {Record<string, 'readonly'>} */
function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'module',
    'exports',
    'require',
    '__dirname',
    'setTimeout',
    'clearTimeout',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
