import { startCloud } from '../cloud';

/** A cloud in a process of its own, to be killed: `node --import tsx victim.ts <functionsDir> <dataDir> <sdkFrom>`. */
const [functionsDir = '', dataDir, sdkFrom] = process.argv.slice(2);
const cloud = await startCloud({ functionsDir, dataDir, sdkFrom, quiet: true, timers: 'jumps' });
process.stdout.write(`${cloud.url}\n`);
// It must not outlive the test that started it.
process.on('disconnect', () => process.exit());
// Beyond the size a file may have, writing shall fail as on a full disk, not end the process.
process.on('SIGXFSZ', () => undefined);
