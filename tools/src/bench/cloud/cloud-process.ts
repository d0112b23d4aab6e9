import { startCloud } from '@fangzhen/local-cloud';
import { inRoot } from '../../lib/root';

/** The cloud with full durability, until it is told to stop or killed: `<functionsDir> <dataDir>`. Its first line says where it is. */
const [functionsDir = '', dataDir] = process.argv.slice(2);
const sdkFrom = inRoot('packages/local-cloud');
const cloud = await startCloud({ functionsDir, dataDir, sdkFrom, quiet: true, timers: 'jumps' });
console.log(cloud.url);
const stop = (): void => void cloud.close().finally(() => process.exit());
process.once('SIGTERM', stop);
// It must not outlive the benchmark.
process.once('disconnect', stop);
