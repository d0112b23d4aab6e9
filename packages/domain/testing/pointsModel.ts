/** One point as a coin of its own: which lot it came from, from when and until when it can be spent. */
interface Coin {
  lotId: string;
  expiresAtMs: number;
  pendingUntilMs: number;
}

/**
 * A member's points as a purse of single coins: the rules I2 and I3 with nothing clever in them, to hold the real
 * account against.
 */
export class Purse {
  private coins: Coin[] = [];
  private readonly spends = new Map<string, Coin[]>();

  earn(lotId: string, points: number, times: Omit<Coin, 'lotId'>): void {
    for (let i = 0; i < points; i++) this.coins.push({ lotId, ...times });
  }

  /** Takes the coins that expire first; false, and nothing taken, when there are too few good ones. */
  spend(spendId: string, points: number, nowMs: number): boolean {
    const good = this.coins.filter((coin) => coin.expiresAtMs > nowMs && coin.pendingUntilMs <= nowMs);
    if (good.length < points) return false;
    good.sort((a, b) => a.expiresAtMs - b.expiresAtMs || a.lotId.localeCompare(b.lotId));
    const taken = good.slice(0, points);
    this.coins = this.coins.filter((coin) => !taken.includes(coin));
    this.spends.set(spendId, taken);
    return true;
  }

  giveBack(spendId: string): void {
    this.coins.push(...this.spends.get(spendId)!);
    this.spends.delete(spendId);
  }

  /** How many coins it throws away. */
  expire(nowMs: number): number {
    const before = this.coins.length;
    this.coins = this.coins.filter((coin) => coin.expiresAtMs > nowMs);
    return before - this.coins.length;
  }

  get balance(): number {
    return this.coins.length;
  }

  spendable(nowMs: number): number {
    return this.coins.filter((coin) => coin.expiresAtMs > nowMs && coin.pendingUntilMs <= nowMs).length;
  }

  pending(nowMs: number): number {
    return this.coins.filter((coin) => coin.expiresAtMs > nowMs && coin.pendingUntilMs > nowMs).length;
  }

  /** What is left of each lot, by lot id. */
  lots(): Record<string, { left: number; expiresAtMs: number }> {
    const lots: Record<string, { left: number; expiresAtMs: number }> = {};
    for (const { lotId, expiresAtMs } of this.coins) {
      lots[lotId] = { left: (lots[lotId]?.left ?? 0) + 1, expiresAtMs };
    }
    return lots;
  }
}
