export { SOMEONE, startTestCloud, type TestCloud, type TestCloudOptions } from './start-test-cloud';
export type * from '../index';
