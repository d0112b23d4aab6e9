/** Where modules were found, by asking folder and request, and V8's compiled code, by file name. */
export interface Warmth {
  found: Map<string, string>;
  code: Map<string, SharedArrayBuffer>;
}

/** Shared by all clouds of this process, for as long as it lives: installed packages do not change under it. */
export const warmth: Warmth = { found: new Map(), code: new Map() };

const told = new Set<string>();

/** Whether the next instance of a function shall tell: the first one only, telling takes a moment. */
export function shallTell(dir: string): boolean {
  if (told.has(dir)) return false;
  told.add(dir);
  return true;
}

/** Forgets what lies in a folder: its packages have been installed anew. */
export function forget(dir: string): void {
  told.delete(dir);
  for (const known of [warmth.found, warmth.code])
    for (const key of known.keys()) if (key.startsWith(dir)) known.delete(key);
}

export function learn({ found, code }: Warmth): void {
  for (const [question, filename] of found) warmth.found.set(question, filename);
  for (const [filename, compiled] of code) warmth.code.set(filename, compiled);
}
