/** Every layer is its own project: `jest --selectProjects unit`. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j)sx?$': swc, '^.+\\.mjs$': swc },
  // lodash-es, valibot and mingo ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!.*(lodash-es|valibot|mingo|kdbush|geokdbush|tinyqueue|point-in-polygon-hao))',
  ],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
const suite = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });

module.exports = {
  // Generous: a machine may be busy. What takes long says so itself.
  testTimeout: 60_000,
  projects: [
    suite('unit', ['<rootDir>/{packages,cloudfunctions,miniprogram,tools}/**/*.test.ts?(x)'], {
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.cloud\\.test\\.ts$'],
    }),
    suite('cloud', ['<rootDir>/{packages,cloudfunctions,tools}/**/*.cloud.test.ts']),
    suite('e2e', ['<rootDir>/e2e/browser/**/*.test.ts']),
    suite('weapp', ['<rootDir>/e2e/weapp/**/*.test.ts']),
  ],
};
