import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plantedFolder } from './try-plant';

const patches = readdirSync(plantedFolder).filter((file) => file.endsWith('.patch'));

// Whether it is caught takes minutes to see (`pnpm planted`); that the code has moved away under it is seen here.
test.each(patches)('%s fits the code as it is', (file) => {
  const root = join(plantedFolder, '../..');
  const check = () =>
    execFileSync('git', ['apply', '--check', join(plantedFolder, file)], { cwd: root, stdio: 'pipe' });
  expect(check).not.toThrow();
});
