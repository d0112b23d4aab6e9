/** What one history came to. */
export interface Simulated {
  /** How many things were done in it. */
  actions: number;
  /** What broke a rule; empty if nothing did. If something did, of the shortest history found. */
  problems: string[];
  /** The shortest history found that still fails, one line for each thing that happened. */
  story?: string[];
}
