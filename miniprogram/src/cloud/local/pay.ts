import { localPayUrl } from './payment';

/** The shopper's tap: tells the local WeChat Pay, at the address that the cloud's site names, to charge. */
export async function payLocally(prepayPackage: string): Promise<void> {
  const prepayId = prepayPackage.replace(/^prepay_id=/, '');
  const response = await fetch(`${await localPayUrl()}/pay/${encodeURIComponent(prepayId)}/confirm`, {
    method: 'POST',
  });
  if (!response.ok) throw new Error(`the local WeChat Pay answered HTTP ${response.status}`);
}
