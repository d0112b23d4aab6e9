/**
 * The closed list of what can go wrong for a caller. Each code says when it happens; `messages.ts` in the app and the
 * functions themselves say it in a person's words. Anything else is a bug and is answered as INTERNAL.
 */
export const ERROR_CODES = {
  /** The input does not fit the contract: missing, of a wrong type, out of range. Mend the input. */
  BAD_INPUT: 'BAD_INPUT',
  /** The event or the answer is over WeChat's size limit. Ask for less. */
  TOO_LARGE: 'TOO_LARGE',
  /** The function has no such action. */
  UNKNOWN_ACTION: 'UNKNOWN_ACTION',
  /** The call carries no WeChat identity. Open the app in WeChat. */
  NO_IDENTITY: 'NO_IDENTITY',
  /** It does not exist, or it is not the caller's (I12: nobody learns which). */
  NOT_FOUND: 'NOT_FOUND',
  /** The caller's roles do not include this operation. */
  FORBIDDEN: 'FORBIDDEN',
  /** Others changed the same thing at the same moment, and retries did not help. Try again. */
  BUSY: 'BUSY',
  /** The thing changed since the caller read it. Read it again. */
  STALE: 'STALE',
  /** A client-made id was used before with another body (I7). Make a new id. */
  KEY_REUSED: 'KEY_REUSED',
  /** Not enough stock. `details.lines` says which SKU and how many are left. */
  SOLD_OUT: 'SOLD_OUT',
  /** Less lies on the shelf, or is free, than is to leave it. `details.available` or `details.reserved` says what there is. */
  STOCK_SHORT: 'STOCK_SHORT',
  /** What is made to order is not counted: there is nothing to move. Take it off sale instead. */
  STOCK_UNCOUNTED: 'STOCK_UNCOUNTED',
  /** The cart holds as many lines as it may. Order or remove something first. */
  CART_FULL: 'CART_FULL',
  /** More of one line than an order takes. Order the rest another time. */
  QTY_LIMIT: 'QTY_LIMIT',
  /** What the caller expected to pay is not what it costs now (I13). `details.payFen` is the price now, `details.changed` what of the quote is new. */
  PRICE_CHANGED: 'PRICE_CHANGED',
  /** The quote that was named is too old to bind anybody. `details.payFen` is the price now. Ask for a new quote. */
  QUOTE_EXPIRED: 'QUOTE_EXPIRED',
  /** The price in force has not been allowed by the group (I13). `details.skuIds` says of which. Choose another, or wait. */
  PRICE_UNAPPROVED: 'PRICE_UNAPPROVED',
  /** A product is not sold at this time of the day. `details.skuIds` says which SKUs. Come back then, or choose another. */
  SELL_WINDOW: 'SELL_WINDOW',
  /** What is chosen with a product is not what it offers: too few, too many, or gone. `details.skuIds` says of which. Choose again. */
  CHOICE_INVALID: 'CHOICE_INVALID',
  /** A change of prices that cannot be: its time is over, or too many are planned. The message says which. */
  PRICE_INVALID: 'PRICE_INVALID',
  /** The store is closed now. `details.opensAtMs` says when it opens. */
  STORE_CLOSED: 'STORE_CLOSED',
  /** The store does not serve in the way that was chosen. `details.kinds` are the ways in which it does. */
  NOT_OFFERED: 'NOT_OFFERED',
  /** Something has still to be chosen: `details.what` is `address` or `time`. */
  CHOICE_MISSING: 'CHOICE_MISSING',
  /** The address lies outside of where the store delivers. `details.store` {id, name} is the nearest that delivers there, if one does. */
  OUT_OF_AREA: 'OUT_OF_AREA',
  /** The pickup slot has no place left, or its time is over. `details.slots` are the next ones {startMs, endMs} that have one. */
  SLOT_FULL: 'SLOT_FULL',
  /** Somebody has booked that time, or it is over. `details.slots` are the next free ones {startMs, endMs}. */
  SLOT_TAKEN: 'SLOT_TAKEN',
  /** What is in the cart is no service that can be booked, or is one and has to be booked alone. The message says which. */
  NOT_BOOKABLE: 'NOT_BOOKABLE',
  /** What a table has put together is not what the caller saw: somebody has sent it, or changed it. Look again. */
  TABLE_CHANGED: 'TABLE_CHANGED',
  /** The table was closed, or the caller has not opened its code. Scan it again. */
  TABLE_CLOSED: 'TABLE_CLOSED',
  /** A table has put together as much as one may. Send it first. */
  TABLE_LIMIT: 'TABLE_LIMIT',
  /** So short before an appointment the member cannot cancel it any more. `details.cancelUntilMs` was the last moment. Ring the store. */
  CANCEL_TOO_LATE: 'CANCEL_TOO_LATE',
  /** The goods come to less than the store delivers. `details.missingFen` is what is missing. */
  UNDER_MINIMUM: 'UNDER_MINIMUM',
  /** A member has as many addresses as one may keep. Change or remove one. */
  ADDRESS_LIMIT: 'ADDRESS_LIMIT',
  /** The coupon cannot be used on this order. `details.reason` says why. */
  COUPON_UNUSABLE: 'COUPON_UNUSABLE',
  /** The template's budget is used up. */
  COUPON_SOLD_OUT: 'COUPON_SOLD_OUT',
  /** The member already has as many as one member may have. */
  COUPON_LIMIT: 'COUPON_LIMIT',
  /** Nobody can take this gift any more: another friend has it, it was taken back, or its time is over. */
  COUPON_GIFT_GONE: 'COUPON_GIFT_GONE',
  /** The template breaks a rule of the group's, or cannot go where it is asked to. `details.problems` lists each with what to do. */
  COUPON_INVALID: 'COUPON_INVALID',
  /** A campaign that the price rested on has just been paused or has nothing left to give. Ask for a new quote. */
  CAMPAIGN_OVER: 'CAMPAIGN_OVER',
  /** The campaign breaks a rule of the group's, or cannot go where it is asked to. `details.problems` lists each with what to do. */
  CAMPAIGN_INVALID: 'CAMPAIGN_INVALID',
  /** Not enough points. `details.balance` is what there is. */
  POINTS_INSUFFICIENT: 'POINTS_INSUFFICIENT',
  /** More points than a member may give, or receive, at once or in a day. `details.left` is what may be still. */
  POINTS_GIFT_LIMIT: 'POINTS_GIFT_LIMIT',
  /** The gift does not wait for the caller any more, or is their own. `details.state` says where it is. */
  POINTS_GIFT_GONE: 'POINTS_GIFT_GONE',
  /** The order cannot do this from its present state. `details.state` is the state. */
  ORDER_STATE: 'ORDER_STATE',
  /** An after-sale of this order waits already. Withdraw it, or wait until it is decided. */
  AFTER_SALE_OPEN: 'AFTER_SALE_OPEN',
  /** The time in which goods can be given back is over. `details.untilMs` says since when. Ask the store. */
  AFTER_SALE_OVER: 'AFTER_SALE_OVER',
  /** More units than are left to be given back. `details.lines` {line, left} says how many are. Ask for fewer. */
  AFTER_SALE_UNITS: 'AFTER_SALE_UNITS',
  /** The after-sale does not wait for this decision any more. `details.state` is where it stands. Read it again. */
  AFTER_SALE_STATE: 'AFTER_SALE_STATE',
  /** The invoice has been made out. Ask whoever serves the group's members. */
  INVOICE_ISSUED: 'INVOICE_ISSUED',
  /** No order of this store waits under this pickup code. */
  CODE_UNKNOWN: 'CODE_UNKNOWN',
  /** WeChat Pay did not answer or refused. Nothing was charged; try again. */
  PAY_UNAVAILABLE: 'PAY_UNAVAILABLE',
  /** Two members cannot be merged, or not be separated any more. The message says why and what can be done. */
  MERGE_REFUSED: 'MERGE_REFUSED',
  /** A member's data would be used without their word. `details.kind` says for what. Ask them first. */
  CONSENT_MISSING: 'CONSENT_MISSING',
  /** WeChat does not know the code of the phone number's button: used before, or over five minutes old. Tap again. */
  PHONE_CODE_INVALID: 'PHONE_CODE_INVALID',
  /** The number is another member's. If both are one person, the desk merges them. */
  PHONE_TAKEN: 'PHONE_TAKEN',
  /** The birthday was set this year already. `details.fromMs` is when it can be changed again. */
  BIRTHDAY_LOCKED: 'BIRTHDAY_LOCKED',
  /** As many copies of one's own data as can be made in a day. Come back tomorrow. */
  EXPORT_LIMIT: 'EXPORT_LIMIT',
  /** The account cannot be deleted now, or its deletion not be withdrawn. `details.reasons` says what stands in the way. */
  DELETION_REFUSED: 'DELETION_REFUSED',
  /** Tiers that cannot be: a threshold, a name or a benefit is wrong. `details.problems` lists each with what to do. */
  TIER_RULES_INVALID: 'TIER_RULES_INVALID',
  /** A brand adds to what the group's tiers give and never takes away. `details.problems` lists where it would. */
  TIER_TAKES_AWAY: 'TIER_TAKES_AWAY',
  /** The theme breaks a rule (I16). `details.problems` lists each with its fix. */
  THEME_INVALID: 'THEME_INVALID',
  /** A bug of ours. It is logged under the request id. */
  INTERNAL: 'INTERNAL',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
