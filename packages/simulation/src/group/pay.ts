import type { Merchants, Pay } from '@fangzhen/steps/payments/client';
import {
  PayError,
  wasPaid,
  type CombineInput,
  type Notice,
  type Refund,
  type Trade,
  type TradeBill,
} from '@fangzhen/payments';
import { shanghaiDay } from '@fangzhen/domain';
import { Dice, type Caller, type Engine } from '@fangzhen/local-cloud/sim';

/** Misfortunes of WeChat Pay. Rates lie between 0 and 1. */
export interface PayFaults {
  /** A call takes this long at most, there and back each. */
  latencyMs: number;
  /** No answer comes, whether or not it did what was asked. */
  noAnswerRate: number;
  lostNoticeRate: number;
  repeatedNoticeRate: number;
  /** A notice comes this much later at most: so they overtake each other. */
  noticeDelayMs: number;
  /** Beside the notice there comes one with another amount, also signed. */
  wrongAmountRate: number;
  /** A refund ends without the money given back, and has to be asked for again. */
  closedRefundRate: number;
}

export const CALM_PAY: PayFaults = {
  latencyMs: 60,
  noAnswerRate: 0,
  lostNoticeRate: 0,
  repeatedNoticeRate: 0,
  noticeDelayMs: 500,
  wrongAmountRate: 0,
  closedRefundRate: 0,
};

const MCH_ID = '1900000001';
const REFUND_TAKES_MS = 1000;
/** After an answer that is not 2xx a notice comes again, after so long each time, and then no more. */
const REPEAT_AFTER_MS = [15_000, 30_000, 180_000];

/** WeChat Pay in memory: the rules of v3 that orders depend on, without signatures. */
export class SimPay {
  faults: PayFaults = CALM_PAY;
  readonly trades = new Map<string, Trade>();
  readonly refunds = new Map<string, Refund>();
  /** The orders of combined payments. */
  private readonly combined = new Map<string, string[]>();
  private readonly acceptedAtMs = new Map<string, number>();
  private readonly dice: Dice;
  private numbers = 0;

  /** @param deliver carries a notice to the notify URL. @returns the status it was answered with */
  constructor(
    private readonly engine: Engine,
    seed: number,
    private readonly deliver: (notice: Notice) => Promise<number>,
  ) {
    this.dice = Dice.of(seed, 'pay');
  }

  /** The merchants' doors for one instance: every brand is paid to the group. */
  doorsOf(caller: Caller): Merchants {
    return { group: this.doorOf(caller), own: new Map() };
  }

  private doorOf(caller: Caller): Pay {
    const ask = <T>(work: () => T): Promise<T> => this.travel(caller, work);
    return {
      mchId: MCH_ID,
      notifyUrl: 'https://notify.example/pay/notify',
      prepayJsapi: (input) => ask(() => this.prepay(input)),
      requestPaymentParams: ({ prepayId, nowMs }) => ({
        timeStamp: String(Math.floor(nowMs / 1000)),
        nonceStr: 'simulated',
        package: `prepay_id=${prepayId}`,
        signType: 'RSA',
        paySign: 'simulated',
      }),
      query: (outTradeNo) => ask(() => structuredClone(this.trades.get(outTradeNo))),
      close: (outTradeNo) => ask(() => this.close([outTradeNo])),
      prepayCombined: (input) => ask(() => this.prepayCombined(input)),
      queryCombined: (number) => ask(() => structuredClone(this.tradesOf(number))),
      closeCombined: ({ combineOutTradeNo }) =>
        ask(() => this.close(this.combined.get(combineOutTradeNo) ?? [])),
      refund: (input) => ask(() => this.refund(input)),
      queryRefund: (outRefundNo) => ask(() => structuredClone(this.refunds.get(outRefundNo))),
      finishAbnormalRefund: () => Promise.reject(new PayError('INVALID_REQUEST', 'no refund is abnormal')),
      tradeBill: (day) => ask(() => this.bill(day)),
      openNotice: ({ body }) => JSON.parse(body) as Notice,
      readClaim: () => ({ isSealedForUs: true, looksLikeProbe: false }),
    };
  }

  private bill(day: string): TradeBill {
    const onDay = (atMs: number | undefined) => atMs !== undefined && shanghaiDay(atMs).key === day;
    return {
      payments: [...this.trades.values()]
        .filter(({ successAtMs }) => onDay(successAtMs))
        .map(({ outTradeNo, transactionId, amountFen, successAtMs }) => ({
          outTradeNo,
          transactionId: transactionId!,
          amountFen: amountFen!,
          atMs: successAtMs!,
        })),
      refunds: [...this.refunds.values()]
        .map((refund) => ({ ...refund, atMs: this.acceptedAtMs.get(refund.outRefundNo)! }))
        .filter(({ atMs }) => onDay(atMs)),
    };
  }

  private travel<T>(caller: Caller, work: () => T): Promise<T> {
    const way = () => this.dice.int(this.faults.latencyMs + 1);
    return new Promise((resolve, reject) => {
      this.engine.after(way(), () => {
        const silent = this.dice.chance(this.faults.noAnswerRate);
        let settle = () => reject(new PayError('NETWORK', 'no answer'));
        if (!silent || this.dice.chance(0.5)) {
          const result = attempt(work);
          if (!silent)
            settle = () => ('error' in result ? reject(result.error as Error) : resolve(result.value));
        }
        this.engine.after(way(), () => caller.dead || settle());
      });
    });
  }

  private prepay(input: { outTradeNo: string; appId: string; amountFen: number }): { prepayId: string } {
    const { outTradeNo, appId, amountFen } = input;
    const known = this.trades.get(outTradeNo);
    if (known?.state === 'SUCCESS' || known?.state === 'REFUND')
      throw new PayError('ORDERPAID', 'paid already');
    if (known?.state === 'CLOSED') throw new PayError('ORDER_CLOSED', 'closed');
    this.trades.set(outTradeNo, { mchId: MCH_ID, appId, outTradeNo, state: 'NOTPAY', amountFen });
    return { prepayId: outTradeNo };
  }

  private prepayCombined({ appId, combineOutTradeNo, orders }: CombineInput): { prepayId: string } {
    for (const { outTradeNo, amountFen } of orders) this.prepay({ outTradeNo, appId, amountFen });
    const numbers = orders.map(({ outTradeNo }) => outTradeNo);
    this.combined.set(combineOutTradeNo, numbers);
    return { prepayId: combineOutTradeNo };
  }

  /** By the number of an order, or of a combined payment. */
  private tradesOf(number: string): Trade[] {
    return (this.combined.get(number) ?? [number]).flatMap((outTradeNo) => this.trades.get(outTradeNo) ?? []);
  }

  /** The shopper's tap. @returns whether it was paid now */
  tap(prepayId: string): boolean {
    const trades = this.tradesOf(prepayId);
    if (trades.length === 0 || trades.some(({ state }) => state !== 'NOTPAY')) return false;
    const paid = trades.map((trade) => ({
      ...trade,
      state: 'SUCCESS' as const,
      transactionId: this.number('4200'),
      successAtMs: this.engine.nowMs,
    }));
    for (const trade of paid) this.trades.set(trade.outTradeNo, trade);
    this.notify({ id: this.number('n'), eventType: 'TRANSACTION.SUCCESS', trades: paid });
    return true;
  }

  private close(numbers: readonly string[]): void {
    const trades = numbers.flatMap((number) => this.tradesOf(number));
    if (trades.some(wasPaid)) throw new PayError('ORDERPAID', 'paid');
    for (const trade of trades) this.trades.set(trade.outTradeNo, { ...trade, state: 'CLOSED' });
  }

  private refund(input: {
    outTradeNo: string;
    outRefundNo: string;
    refundFen: number;
    totalFen: number;
  }): Refund {
    const known = this.refunds.get(input.outRefundNo);
    if (known) return structuredClone(known);
    const trade = this.trades.get(input.outTradeNo);
    const given = [...this.refunds.values()]
      .filter(({ outTradeNo, state }) => outTradeNo === input.outTradeNo && state !== 'CLOSED')
      .reduce((sum, { refundFen }) => sum + refundFen, 0);
    if (trade && given === trade.amountFen && input.totalFen === given)
      throw new PayError('REFUNDED_IN_FULL', 'nothing is left');
    const fits =
      trade?.transactionId && trade.amountFen === input.totalFen && given + input.refundFen <= input.totalFen;
    if (!fits) throw new PayError('INVALID_REQUEST', 'more than was paid');
    const { outTradeNo, outRefundNo, refundFen, totalFen } = input;
    const ids = { refundId: this.number('50'), transactionId: trade.transactionId!, outTradeNo, outRefundNo };
    this.trades.set(outTradeNo, { ...trade, state: 'REFUND' });
    const refund: Refund = { ...ids, state: 'PROCESSING', refundFen, totalFen };
    this.refunds.set(outRefundNo, refund);
    this.acceptedAtMs.set(outRefundNo, this.engine.nowMs);
    this.engine.after(REFUND_TAKES_MS, () => this.settle(refund));
    return structuredClone(refund);
  }

  private settle(refund: Refund): void {
    const state = this.dice.chance(this.faults.closedRefundRate) ? 'CLOSED' : 'SUCCESS';
    const settled: Refund = {
      ...refund,
      state,
      ...(state === 'SUCCESS' && { successAtMs: this.engine.nowMs }),
    };
    this.refunds.set(refund.outRefundNo, settled);
    this.notify({ id: this.number('n'), eventType: `REFUND.${state}`, trades: [], refund: settled });
  }

  private notify(notice: Notice): void {
    const { lostNoticeRate, repeatedNoticeRate, wrongAmountRate } = this.faults;
    const { trades } = notice;
    if (trades.length > 0 && this.dice.chance(wrongAmountRate)) {
      const wrong = trades.map((trade) => ({ ...trade, amountFen: trade.amountFen! - 1 }));
      this.send({ ...notice, id: this.number('f'), trades: wrong }, []);
    }
    if (this.dice.chance(lostNoticeRate)) return;
    this.send(notice, REPEAT_AFTER_MS);
    if (this.dice.chance(repeatedNoticeRate)) this.send(notice, []);
  }

  private send(notice: Notice, again: readonly number[]): void {
    this.engine.after(this.dice.int(this.faults.noticeDelayMs + 1), () => {
      const repeat = () =>
        again[0] !== undefined && this.engine.after(again[0], () => this.send(notice, again.slice(1)));
      void this.deliver(notice).then((status) => status >= 300 && repeat(), repeat);
    });
  }

  private number(prefix: string): string {
    return `${prefix}${String(++this.numbers).padStart(8, '0')}`;
  }
}

function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
