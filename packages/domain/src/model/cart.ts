/** One line of a member's cart. What it is called and costs is not kept: the server knows that better each time it is shown. */
export interface KeptLine {
  storeId: string;
  skuId: string;
  /** What is chosen with it, by id; absent: what is usual of the product. */
  choices?: string[];
  qty: number;
  /** The cart's version that last changed this line. */
  version: number;
}

/** All that a member wants to buy, from every phone and app; `_id` is the member's id. */
export interface Cart {
  _id: string;
  memberId: string;
  /** Goes up with every change; changes compare it. */
  version: number;
  changedAtMs: number;
  /** The one put in last comes first. */
  lines: KeptLine[];
  /** Up to which of its own changes each phone has been taken in, and when (I7). At most MAX_PHONES, the latest ones. */
  phones: Record<string, { upTo: number; atMs: number }>;
}
