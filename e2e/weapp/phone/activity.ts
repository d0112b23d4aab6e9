/** How long a wait may take before it is a failure. */
const PATIENCE_MS = 20_000;

/**
 * What is under way on the phone: calls, and timers that are due at once. Everything that changes a page passes through
 * here, so a wait ends with the change it waits for and never with a clock.
 */
export class Activity {
  private readonly open = new Map<symbol, string>();
  private listeners: (() => void)[] = [];

  /** Something began; call what comes back when it has ended. */
  begin(name: string): () => void {
    const key = Symbol(name);
    this.open.set(key, name);
    return () => {
      if (this.open.delete(key)) this.changed();
    };
  }

  /** Something happened: those who wait look again. */
  changed(): void {
    const waiting = this.listeners;
    this.listeners = [];
    for (const look of waiting) look();
  }

  /** Resolves once nothing is under way and nothing that just ended has started anything new. */
  async still(): Promise<void> {
    await this.until(async () => {
      if (this.open.size > 0) return false;
      await new Promise((resolve) => setImmediate(resolve));
      return this.open.size === 0;
    });
  }

  /** Looks again after every change until the condition holds. @throws Error with what is still under way */
  async until(holds: () => boolean | Promise<boolean>, failure?: () => string): Promise<void> {
    const endsAtMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const change = new Promise<void>((resolve) => this.listeners.push(resolve));
      if (await holds()) return;
      await within(endsAtMs, change, () => {
        const busy = [...this.open.values()].join(', ');
        return `${failure?.() ?? 'The phone does not come to rest.'} Under way: ${busy || 'nothing'}.`;
      });
    }
  }
}

async function within(endsAtMs: number, change: Promise<void>, failure: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(failure())), Math.max(0, endsAtMs - Date.now()));
  });
  try {
    await Promise.race([change, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
