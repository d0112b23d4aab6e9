/** Settings beside what they are when all is calm. */
type Beside = [settings: object, calm: object];

/** Which misfortunes a history has, in words: what differs from calm, and when the power goes. Empty if it has none. */
export function misfortunesOf(powerLossesMs: readonly number[], ...all: Beside[]): string[] {
  const unlike = all.flatMap(([settings, calm]) =>
    Object.entries(settings).filter(([name, value]) => value !== (calm as Record<string, unknown>)[name]),
  );
  return [
    ...(unlike.length > 0 ? [`with ${unlike.map(([name, value]) => `${name} ${value}`).join(', ')}`] : []),
    ...(powerLossesMs.length > 0
      ? [`the power goes after ${powerLossesMs.join(', ')} ms, and at the end`]
      : []),
  ];
}
