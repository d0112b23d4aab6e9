import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** Where a stack, or a line of a log that has one, names a place in code: path, line, column. */
const PLACE = /((?:\/|[A-Za-z]:\\)[^():*?"<>|\r\n]+\.[cm]?js):(\d+):(\d+)/g;

const MOST_KEPT = 50;

interface Kept {
  mtimeMs: number;
  map: TraceMap | undefined;
}

/** Maps that have been read, by the file of code; the first read is kept longest. */
const kept = new Map<string, Kept>();

/**
 * Leads a stack back from bundled code to its sources. Nothing is read before an error needs it, and nothing in the
 * instance itself: neither its start nor a call gets slower.
 */
export class StackMapper {
  private readonly root: string;

  /** @param loadedAtMs when the code was loaded; a map that was written later is not its map */
  constructor(
    dir: string,
    private readonly loadedAtMs: number,
  ) {
    this.root = realpathSync(dir) + sep;
  }

  /** The text with every place in this folder's code replaced by the place in its source, where that is known. */
  mapped(text: string): string {
    if (!text.includes(this.root)) return text;
    return text.replace(PLACE, (place, file: string, line: string, column: string) => {
      if (!file.startsWith(this.root)) return place;
      return this.original(file, Number(line), Number(column)) ?? place;
    });
  }

  private original(file: string, line: number, column: number): string | undefined {
    const map = this.mapOf(file);
    if (!map || line < 1 || column < 1) return undefined;
    const found = originalPositionFor(map, { line, column: column - 1 });
    return found.source === null ? undefined : `${found.source}:${found.line}:${found.column + 1}`;
  }

  private mapOf(file: string): TraceMap | undefined {
    const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (mtimeMs === undefined || mtimeMs > this.loadedAtMs) return undefined;
    let entry = kept.get(file);
    if (entry?.mtimeMs !== mtimeMs) {
      entry = { mtimeMs, map: readMap(file) };
      kept.set(file, entry);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    }
    return entry.map;
  }
}

const REFERENCE = /^\/\/[#@] ?sourceMappingURL=(\S+)\s*$/gm;
const INLINE = /^data:application\/json[^,]*;base64,(.*)$/;

/** The map a file names at its end: inline, or a file beside it. Undefined if there is none that can be read. */
function readMap(file: string): TraceMap | undefined {
  try {
    const url = [...readFileSync(file, 'utf8').matchAll(REFERENCE)].at(-1)?.[1];
    if (!url) return undefined;
    const inline = INLINE.exec(url)?.[1];
    if (inline !== undefined) return new TraceMap(Buffer.from(inline, 'base64').toString('utf8'), file);
    const path = resolve(dirname(file), decodeURIComponent(url));
    return new TraceMap(readFileSync(path, 'utf8'), path);
  } catch {
    return undefined;
  }
}
