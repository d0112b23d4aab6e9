import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ENDING = '.name';
/** Files opened at once. */
const SIDE_BY_SIDE = 64;

export interface StoredFile {
  path: string;
  bytes: number;
  /** Real time when it was stored. */
  atMs: number;
}

/** What the files on disk are called in the bucket: beside each, which is named by a hash, stands a small one with its path. */
export class FileNames {
  /** A hash always stands for the same path. */
  private readonly known = new Map<string, string>();

  constructor(private readonly dir: string) {}

  /** To be called before the file itself is there: a name without a file is not listed, a file without a name would be lost. */
  async keep(hash: string, path: string): Promise<void> {
    const part = join(this.dir, `part-${randomUUID()}`);
    await writeFile(part, path);
    await rename(part, join(this.dir, hash + ENDING));
  }

  forget(hash: string): void {
    rmSync(join(this.dir, hash + ENDING), { force: true });
  }

  /** The files whose path begins with `prefix`, by path; `more` tells that there are others after them. */
  async list(prefix: string, limit: number): Promise<{ files: StoredFile[]; more: boolean }> {
    const names = (await readdir(this.dir)).filter((name) => name.endsWith(ENDING));
    const hashes = names.map((name) => name.slice(0, -ENDING.length));
    const found: { hash: string; path: string }[] = [];
    for (let at = 0; at < hashes.length; at += SIDE_BY_SIDE)
      for (const one of await Promise.all(
        hashes.slice(at, at + SIDE_BY_SIDE).map((hash) => this.named(hash)),
      ))
        if (one?.path.startsWith(prefix)) found.push(one);
    found.sort((a, b) => (a.path < b.path ? -1 : 1));
    const files: StoredFile[] = [];
    for (const { hash, path } of found.slice(0, limit)) {
      const stats = await stat(join(this.dir, hash)).catch(() => undefined);
      if (stats) files.push({ path, bytes: stats.size, atMs: Math.round(stats.mtimeMs) });
    }
    return { files, more: found.length > limit };
  }

  private async named(hash: string): Promise<{ hash: string; path: string } | undefined> {
    const known = this.known.get(hash);
    if (known !== undefined) return { hash, path: known };
    // Deleted between the listing and now.
    const path = await readFile(join(this.dir, hash + ENDING), 'utf8').catch(() => undefined);
    if (path === undefined) return undefined;
    this.known.set(hash, path);
    return { hash, path };
  }
}
