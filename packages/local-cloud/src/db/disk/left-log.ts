import {
  checkedSum,
  readFrame,
  readLogHeader,
  sameSalts,
  type Frame,
  type LogHeader,
  type Salts,
} from './wal';

/** What a cloud that was not closed left in its log. */
export interface LeftLog {
  salts: Salts;
  /** Frames up to the last whole commit: what SQLite will go on from. */
  frames: number;
  /** Sums of the pages in them, as the last of them leaves each. */
  pages: Map<number, number>;
  /** Frames after these that belong to a commit which was not finished. */
  unfinished: number;
  /** What is wrong with it, if anything is. */
  damage?: string;
}

const EMPTY = { salts: [0, 0] as const, frames: 0, unfinished: 0 };

/**
 * Reads the log as SQLite will, which takes the first frame that is not sound for the end. Here the rest is looked at too: a
 * commit is written only after the one before has been flushed, so if a commit is not sound but a later one has begun, it
 * was, and has been damaged since. Only the last commit may be cut short: by a crash, before anybody was told of it.
 */
export function readLeftLog(fd: number): LeftLog {
  const header = readLogHeader(fd);
  if (header === 'empty') return { ...EMPTY, pages: new Map() };
  if (!header) return { ...EMPTY, pages: new Map(), damage: 'the header of its log is not sound' };
  const log = soundCommits(fd, header);
  const { unfinished, laterCommit } = lookBeyond(fd, header, log.frames);
  const damage = laterCommit ? `frame ${log.frames + 1} or one after it in its log is not sound` : undefined;
  return { ...log, salts: header.salts, unfinished, damage };
}

function soundCommits(
  fd: number,
  { salts, littleEndian, sum }: LogHeader,
): Pick<LeftLog, 'frames' | 'pages'> {
  const pages = new Map<number, number>();
  let open = new Map<number, number>();
  let frames = 0;
  let before: Salts | undefined = sum;
  for (let i = 0; ; i++) {
    const frame: Frame | undefined = readFrame(fd, i);
    if (!frame || !sameSalts(frame.salts, salts)) break;
    before = checkedSum(before, frame, littleEndian);
    if (!before) break;
    open.set(frame.page, frame.pageSum());
    if (!frame.commits) continue;
    for (const [page, pageSum] of open) pages.set(page, pageSum);
    open = new Map();
    frames = i + 1;
  }
  return { frames, pages };
}

/** Frames of the log's present life behind the sound ones, and whether they belong to more than one commit. */
function lookBeyond(
  fd: number,
  { salts }: LogHeader,
  from: number,
): { unfinished: number; laterCommit: boolean } {
  let unfinished = 0;
  let ended = false;
  let laterCommit = false;
  for (let i = from; ; i++) {
    const frame = readFrame(fd, i);
    if (!frame) return { unfinished, laterCommit };
    if (!sameSalts(frame.salts, salts)) continue;
    unfinished++;
    laterCommit ||= ended;
    ended ||= frame.commits;
  }
}
