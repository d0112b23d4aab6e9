import * as v from 'valibot';
import { AtMs, Fen } from '../primitives';

const Title = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60));
const Email = v.pipe(v.string(), v.trim(), v.maxLength(80), v.email());
/** 统一社会信用代码: 18 characters, none of I, O, S, V, Z; the last one checks the others. */
const TaxNumber = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/),
  v.check(isTaxNumber, 'its last character does not fit the others'),
);

/** Whom an invoice is made out to, and where it is sent. */
export const InvoiceInput = v.variant('kind', [
  v.strictObject({ kind: v.literal('person'), title: Title, email: Email }),
  v.strictObject({ kind: v.literal('company'), title: Title, taxNumber: TaxNumber, email: Email }),
]);
export type InvoiceInput = v.InferOutput<typeof InvoiceInput>;

/**
 * What a form has of an invoice, read by the very rule that the cloud reads it by.
 * @returns the invoice, or the fields that are missing or wrong
 */
export function readInvoice(given: unknown): { invoice?: InvoiceInput; wrong: string[] } {
  const parsed = v.safeParse(InvoiceInput, given);
  if (parsed.success) return { invoice: parsed.output, wrong: [] };
  return { wrong: parsed.issues.map(({ path }) => String(path?.[0]?.key)) };
}

export const InvoiceView = v.object({
  kind: v.picklist(['person', 'company']),
  title: v.string(),
  taxNumber: v.optional(v.string()),
  email: v.string(),
  /** `asked` waits for finance. */
  state: v.picklist(['asked', 'issued']),
  askedAtMs: AtMs,
  /** What it was made out for, and when. */
  issuedFen: v.optional(Fen),
  issuedAtMs: v.optional(AtMs),
});
export type InvoiceView = v.InferOutput<typeof InvoiceView>;

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: weights are powers of 3, modulo 31. */
function isTaxNumber(code: string): boolean {
  let [sum, weight] = [0, 1];
  for (const digit of code.slice(0, 17)) {
    sum += DIGITS.indexOf(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return DIGITS[(31 - (sum % 31)) % 31] === code[17];
}
