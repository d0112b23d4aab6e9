/** The latest entries of a stream: at most `mostEntries`, and at most `mostWeight` in all; the oldest go first. */
export class Bounded<T> {
  private entries: T[] = [];
  private first = 0;
  private weight = 0;

  constructor(
    private readonly mostEntries: number,
    private readonly mostWeight = Infinity,
    private readonly weightOf: (entry: T) => number = () => 0,
  ) {}

  get size(): number {
    return this.entries.length - this.first;
  }

  add(entry: T): void {
    this.entries.push(entry);
    this.weight += this.weightOf(entry);
    while (this.size > this.mostEntries || (this.weight > this.mostWeight && this.size > 1))
      this.dropOldest();
  }

  private dropOldest(): void {
    this.weight -= this.weightOf(this.entries[this.first]!);
    this.entries[this.first] = undefined as T;
    this.first++;
    // Moving the rest once per many drops keeps a drop cheap.
    if (this.first * 2 > this.entries.length) {
      this.entries = this.entries.slice(this.first);
      this.first = 0;
    }
  }

  /** The newest `most` that fit, newest first. */
  newest(most: number, fits: (entry: T) => boolean): T[] {
    const found: T[] = [];
    for (let at = this.entries.length - 1; at >= this.first && found.length < most; at--)
      if (fits(this.entries[at]!)) found.push(this.entries[at]!);
    return found;
  }

  clear(): void {
    this.entries = [];
    this.first = 0;
    this.weight = 0;
  }
}
