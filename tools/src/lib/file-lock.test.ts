import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root';
import { tryLock, waitForLock, type FileLock } from './file-lock';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'a.lock');

test('one holder at a time; those who wait get it next', async () => {
  const path = newPath();
  const first = tryLock(path) as FileLock;
  expect(tryLock(path)).toBe('held');
  const second = waitForLock(path);
  first.close();
  (await second).close();
});

test('a holder that is killed lets go', async () => {
  const path = newPath();
  const script = `const db = new (require('libsql'))(${JSON.stringify(path)});
    db.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { cwd: inRoot('tools') });
  await once(child.stdout, 'data');
  expect(tryLock(path)).toBe('held');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = tryLock(path);
  expect(lock).not.toBe('held');
  (lock as FileLock).close();
});
