/** The points that somebody typed; undefined when it is no number of points from 1 to `most`. */
export function giftPoints(typed: string, most: number): number | undefined {
  if (!/^\d{1,6}$/.test(typed.trim())) return undefined;
  const points = Number(typed);
  return points >= 1 && points <= most ? points : undefined;
}
