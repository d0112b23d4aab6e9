import { startStage } from '../stage';

/** Runs a stage until it is killed. Its first line says where it is; see killable.ts. */
const [dataDir, nowMs, workersAtOnce] = process.argv.slice(2);
const { url, pay, people } = await startStage({
  dataDir,
  nowMs: Number(nowMs),
  workersAtOnce: workersAtOnce === undefined ? undefined : Number(workersAtOnce),
});
console.log(JSON.stringify({ url, payUrl: pay.url, people }));
