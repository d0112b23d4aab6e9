/**
 * Lets many through at once, or one alone: a clock that jumps under a running call would outrun the function's time-out, which
 * real clocks never do.
 */
export class Gate {
  private inside = 0;
  private closed: Promise<void> | undefined;
  private left: () => void = () => undefined;

  async through<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.closed;
    this.inside++;
    try {
      return await work();
    } finally {
      this.inside--;
      if (this.inside === 0) this.left();
    }
  }

  async alone(work: () => Promise<void> | void): Promise<void> {
    while (this.closed) await this.closed;
    let open: () => void = () => undefined;
    this.closed = new Promise((resolve) => (open = resolve));
    if (this.inside > 0) await new Promise<void>((resolve) => (this.left = resolve));
    try {
      await work();
    } finally {
      this.closed = undefined;
      open();
    }
  }
}
