import { spawn, type ChildProcess } from 'node:child_process';

/** The packed tool, run by npx as a user would. */
export interface ToolProcess {
  url: string;
  output(): string;
  /** To the whole group, as a terminal does with Ctrl-C: npx passes not every signal on. @returns the exit code */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** @throws with what it wrote, if it ends before it has an address */
export async function runTool(tarball: string, args: string[], cwd: string): Promise<ToolProcess> {
  const command = ['--yes', '--prefer-offline', '--package', tarball, 'wxcloud-local', ...args];
  const child = spawn('npx', command, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      output += String(text);
      const found = /this machine: (http:\S+)/.exec(output)?.[1];
      if (found && output.includes('Ctrl-C stops it')) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  return { url, output: () => output, end: (signal) => endGroup(child, signal, ended) };
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>) {
  process.kill(-child.pid!, signal);
  return ended;
}
