import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundle } from './bundle';
import { packedManifest } from './manifest';
import { PACKAGE, WORKSPACE } from './places';
import { writeTypes } from './types';

const COMMAND = "#!/usr/bin/env node\n'use strict';\nvoid require('../dist/wxcloud-local.cjs').main();\n";

export interface Tarball {
  path: string;
  bytes: number;
  unpackedBytes: number;
  files: string[];
}

/** Packs the tool into `<outDir>/wxcloud-local-<version>.tgz`, replacing one that is there. */
export async function makeTarball(outDir: string): Promise<Tarball> {
  const folder = mkdtempSync(join(tmpdir(), 'wxcloud-local-pack-'));
  try {
    const dist = join(folder, 'dist');
    await bundle(dist);
    const filter = (path: string) => basename(path) !== 'tsconfig.json';
    cpSync(join(PACKAGE, 'src/page/static'), join(dist, 'static'), { recursive: true, filter });
    writeTypes(dist);
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedManifest(), null, 2)}\n`);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/wxcloud-local.cjs'), COMMAND, { mode: 0o755 });
    for (const name of ['README.md', 'README.zh-CN.md', 'CONFORMANCE.md', 'examples'])
      if (existsSync(join(PACKAGE, name)))
        cpSync(join(PACKAGE, name), join(folder, name), { recursive: true });
    cpSync(join(WORKSPACE, 'LICENSE'), join(folder, 'LICENSE'));
    mkdirSync(outDir, { recursive: true });
    return pack(folder, outDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pack(folder: string, outDir: string): Tarball {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', outDir];
  const [made] = JSON.parse(execFileSync('npm', args, { cwd: folder, encoding: 'utf8' })) as [
    { filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ];
  return {
    path: join(outDir, made.filename),
    bytes: made.size,
    unpackedBytes: made.unpackedSize,
    files: made.files.map(({ path }) => path),
  };
}
