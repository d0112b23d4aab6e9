/** What the local WeChat Pay knows of a prepared payment: its own pay sheet shows it. */
export interface LocalPayment {
  merchantName: string;
  description: string;
  amountFen: number;
  /** NOTPAY is the one that can be paid. */
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'EXPIRED';
}

let payUrl: Promise<string> | undefined;

/** Where the local WeChat Pay is: said by the site that serves this page, and asked for once. */
export function localPayUrl(): Promise<string> {
  payUrl ??= fetch('/local-config.json')
    .then((response) => response.json() as Promise<{ payUrl: string }>)
    .then((config) => config.payUrl);
  payUrl.catch(() => {
    payUrl = undefined;
  });
  return payUrl;
}

/** Asks the local WeChat Pay what would be paid. Throws when it does not answer or does not know it. */
export async function localPayment(prepayPackage: string): Promise<LocalPayment> {
  const prepayId = prepayPackage.replace(/^prepay_id=/, '');
  const response = await fetch(`${await localPayUrl()}/pay/${encodeURIComponent(prepayId)}`);
  if (!response.ok) throw new Error(`the local WeChat Pay answered HTTP ${response.status}`);
  return (await response.json()) as LocalPayment;
}
