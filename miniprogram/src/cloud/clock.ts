/** The server's clock as seen from here: the app never counts down from the phone's own (decision 4). */
export class ServerClock {
  private offsetMs = 0;
  private roundTripMs = Infinity;

  /**
   * Takes one answer's `nowMs` with the phone's times of sending and receiving. The sample with the shortest round trip
   * wins, as in NTP; one that differs by more than its own uncertainty means a clock was moved, and wins too.
   */
  note(nowMs: number, sentMs: number, receivedMs: number): void {
    const roundTripMs = receivedMs - sentMs;
    const offsetMs = nowMs - (sentMs + receivedMs) / 2;
    const moved = Math.abs(offsetMs - this.offsetMs) > (roundTripMs + this.roundTripMs) / 2;
    if (roundTripMs > this.roundTripMs && !moved) return;
    this.offsetMs = offsetMs;
    this.roundTripMs = roundTripMs;
  }

  /** The server's time when the phone's clock says `phoneMs`. */
  at(phoneMs: number): number {
    return Math.round(phoneMs + this.offsetMs);
  }
}

export const serverClock = new ServerClock();

/** UTC milliseconds by the server's clock. */
export function serverNowMs(): number {
  return serverClock.at(Date.now());
}
