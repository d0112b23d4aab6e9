import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives every stored file a second name in another folder of the same disk. They are only ever replaced as a whole, so the
 * second name keeps each as it is now.
 */
export function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  if (!existsSync(from)) return;
  for (const name of readdirSync(from))
    if (!name.startsWith('part-')) linkSync(join(from, name), join(to, name));
}
