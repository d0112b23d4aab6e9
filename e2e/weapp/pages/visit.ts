import type { SetDataRecord } from '@fangzhen/tools/set-data';
import type { Phone } from '../phone/phone';
import type { Target } from '../phone/tree';

/** What one tap may send: one control that changes, or a list that another takes the place of. */
export type Change = 'control' | 'list';

const KB = 1024;
const BUDGETS = { open: 40 * KB, control: 8 * KB, list: 20 * KB };
const NAVIGATION = /^(navigateTo|redirectTo|switchTab|navigateBack)$/;

/** One page being looked at: what is done to it is measured. */
export class Visit {
  readonly records: SetDataRecord[] = [];
  /** What sent more than it may. */
  readonly excesses: string[] = [];

  constructor(
    readonly phone: Phone,
    private readonly route: string,
  ) {}

  async open(query: Record<string, string>): Promise<void> {
    this.note('open', '', await this.phone.open(this.route, query), BUDGETS.open);
  }

  /** @param what the control, in words for the report */
  async tap(what: string, target: Target, change: Change = 'control'): Promise<void> {
    this.note('tap', what, await this.phone.tap(target), BUDGETS[change]);
  }

  /** As `tap`, for words typed into a field. */
  async type(what: string, target: Target, value: string, change: Change = 'control'): Promise<void> {
    this.note('tap', what, await this.phone.event(target, 'input', { value }), BUDGETS[change]);
  }

  /** Taps what leads elsewhere; gives the address that WeChat was asked to go to. */
  async follow(what: string, target: Target): Promise<string | undefined> {
    const before = this.phone.asked.length;
    await this.tap(what, target);
    const way = this.phone.asked.slice(before).find(({ api }) => NAVIGATION.test(api));
    return way?.options.url as string | undefined;
  }

  /** The options of the last call of one of WeChat's APIs. */
  asked(api: string): Record<string, unknown> | undefined {
    return this.phone.asked.filter((one) => one.api === api).at(-1)?.options;
  }

  private note(kind: SetDataRecord['kind'], what: string, bytes: number, budget: number): void {
    this.records.push({ page: this.route, kind, what, bytes });
    if (bytes > budget) this.excesses.push(`${kind} ${what}: ${bytes} bytes, over ${budget}`);
  }
}
