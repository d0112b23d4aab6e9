import { spawn } from 'node:child_process';
import { root } from './root';

export interface CommandResult {
  code: number;
  /** Standard output and standard error, in the order they came. */
  output: string;
}

interface CommandOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Shows the output, or only standard error, as it comes; nothing is kept then. */
  live?: 'all' | 'errors';
}

/** Runs a Node script with this Node and without input. Never throws: a process that cannot start has code 1. */
export function runNode(
  script: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [script, ...args], options);
}

/** Runs a program to its end. */
export function runCommand(
  file: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd = root, env = {}, live } = options;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: live ? ['ignore', live === 'all' ? 'inherit' : 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
