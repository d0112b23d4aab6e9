import { createHash, randomBytes } from 'node:crypto';
import type { Identity, Person } from '../identity';

/** As documented: a code is good for five minutes and for one use. */
const GOOD_MS = 5 * 60_000;
const MOST_KEPT = 10_000;

interface PhoneCode {
  appId: string;
  phoneNumber: string;
  untilMs: number;
}

/** The codes that the client's "get phone number" button gives, in place of WeChat's. */
export class PhoneCodes {
  private readonly codes = new Map<string, PhoneCode>();

  constructor(private readonly people: Person[]) {}

  create({ appId, openId }: Identity, nowMs: number): string {
    const code = randomBytes(32).toString('hex');
    this.codes.set(code, { appId, phoneNumber: this.numberOf(appId, openId), untilMs: nowMs + GOOD_MS });
    if (this.codes.size > MOST_KEPT) this.codes.delete(this.codes.keys().next().value!);
    return code;
  }

  use(code: string, nowMs: number): PhoneCode | undefined {
    const found = this.codes.get(code);
    this.codes.delete(code);
    return found && found.untilMs >= nowMs ? found : undefined;
  }

  /** `phoneNumber` of the person in the seed file, or a number that is always the same for the person. */
  private numberOf(appId: string, openId: string): string {
    const person = this.people.find((one) => one.appId === appId && one.openId === openId);
    const own = person?.['phoneNumber'];
    if (typeof own === 'string') return own;
    const hash = createHash('sha256')
      .update(person?.unionId ?? openId)
      .digest();
    return `1700${String(hash.readUInt32BE() % 10_000_000).padStart(7, '0')}`;
  }
}
