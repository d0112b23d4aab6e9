/** A failure a person can act on: its message is one line that says what to do. Anything else is a bug. */
export class FriendlyError extends Error {
  override name = 'FriendlyError';
}

/** Runs a command's main function: a friendly error is one line and exit code 1, a bug shows its stack. */
export async function runMain(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof FriendlyError ? error.message : error);
    process.exitCode = 1;
  }
}
