import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium';

test('the browser named by CHROME_PATH comes before the one on the PATH; what cannot run is no browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const [named, onPath] = [join(folder, 'mine'), join(folder, 'chromium')];
  for (const path of [named, onPath]) {
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o755);
  }
  expect(findChromium({ CHROME_PATH: named, PATH: folder })).toBe(named);
  expect(findChromium({ PATH: folder })).toBe(onPath);
  chmodSync(named, 0o644);
  expect(findChromium({ CHROME_PATH: named, PATH: folder })).toBe(onPath);
});
