/** npm passes a Ctrl-C on to what it runs, which has had it from the terminal already: these are one. */
const SAME_SIGNAL_MS = 500;

/** Closes on the first Ctrl-C (or SIGTERM, SIGHUP) and then ends; a second one does not wait. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stoppingSinceMs: number | undefined;
  const stop = (): void => {
    if (stoppingSinceMs !== undefined) {
      if (performance.now() - stoppingSinceMs > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    stoppingSinceMs = performance.now();
    process.stdout.write('\nStopping.\n');
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
