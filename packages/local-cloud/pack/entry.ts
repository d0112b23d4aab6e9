/** Everything the packed tool offers, in one bundle: `wxcloud-local`, `wxcloud-local/testing` and the command. */
export * from '../src/index';
export { SOMEONE, startTestCloud } from '../src/testing/index';
export { main } from '../src/command/main';
