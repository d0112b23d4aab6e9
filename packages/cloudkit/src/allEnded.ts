/**
 * `Promise.all` for work that writes: it fails only when all of it has ended. What goes on behind an answer runs when the
 * platform wakes the instance again, minutes later, past every time that it had reckoned with.
 *
 * @throws the first failure, in the order given
 */
export async function allEnded<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const ended = await Promise.allSettled(work);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return Promise.all(work);
}
