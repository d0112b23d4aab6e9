/** Does `work` for every thing in turn, `count` of them at a time. The first that fails is thrown once those under way have ended. */
export async function atOnce<T>(
  count: number,
  things: readonly T[],
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const left = things.values();
  // Each takes the next one that nobody has taken.
  const worker = async () => {
    for (const thing of left) await work(thing);
  };
  const ended = await Promise.allSettled(Array.from({ length: count }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
