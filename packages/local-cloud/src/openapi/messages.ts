/** A call to WeChat's open API that would have reached someone. */
export interface Message {
  /** The cloud's clock. */
  atMs: number;
  functionName: string;
  requestId: string;
  api: string;
  data: unknown;
  /** Of a code: what it carries. */
  code?: string;
}

const MOST_KEPT = 1000;

/** What would have been sent, newest last; the latest 1,000. */
export class Messages {
  private list: Message[] = [];

  add(message: Message): void {
    this.list.push(message);
    if (this.list.length > MOST_KEPT) this.list.shift();
  }

  all(): Message[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
  }
}
