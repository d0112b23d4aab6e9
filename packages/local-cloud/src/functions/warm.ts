/** An installed file as an instance kept it: places of its text and of its compiled code in memory that threads share. */
interface Kept {
  bytes: SharedArrayBuffer;
  isOneByte: boolean;
  textStart: number;
  textEnd: number;
  codeStart: number;
  codeEnd: number;
}

/** Where modules were found, by asking folder and request, and what V8 made of installed files, by file name. */
export interface Warmth {
  found: Map<string, string>;
  files: Map<string, Kept>;
}

/** Shared by all clouds of this process, for as long as it lives: installed packages do not change under it. */
export const warmth: Warmth = { found: new Map(), files: new Map() };

const told = new Set<string>();

/** Whether the next instance of a function shall tell: the first one only, telling takes a moment. */
export function shallTell(dir: string): boolean {
  if (told.has(dir)) return false;
  told.add(dir);
  return true;
}

/** The one that was to tell has died before. */
export const tellsNoMore = (dir: string): void => void told.delete(dir);

/** Forgets what lies in a folder: its packages have been installed anew. */
export function forget(dir: string): void {
  told.delete(dir);
  for (const known of [warmth.found, warmth.files])
    for (const key of known.keys()) if (key.startsWith(dir)) known.delete(key);
}

export function learn({ found, files }: Warmth): void {
  for (const [question, filename] of found) warmth.found.set(question, filename);
  for (const [filename, kept] of files) warmth.files.set(filename, kept);
}
