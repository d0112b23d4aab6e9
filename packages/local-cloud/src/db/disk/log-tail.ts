import { readFrame, readLogHeader, sameSalts, type Salts } from './wal';

/** Follows the log while SQLite writes it: how long it is, and the sums of the pages in it. */
export class LogTail {
  readonly pages = new Map<number, number>();

  /** @param salts of the life of the log that is over, with so many frames in it */
  constructor(
    private readonly fd: number,
    public salts: Salts,
    public frames: number,
  ) {}

  /** Reads what has been committed since; nothing may be half-written meanwhile. */
  follow(): void {
    const header = readLogHeader(this.fd);
    if (typeof header !== 'object') return;
    if (!sameSalts(header.salts, this.salts)) {
      // Emptied into the file, the log has begun a new life from its start.
      this.salts = header.salts;
      this.frames = 0;
      this.pages.clear();
    }
    for (;;) {
      const frame = readFrame(this.fd, this.frames);
      if (!frame || !sameSalts(frame.salts, this.salts)) return;
      this.pages.set(frame.page, frame.pageSum());
      this.frames++;
    }
  }
}
