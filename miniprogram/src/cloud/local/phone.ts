import { localSession } from './session';

/** What WeChat's button for the phone number gives in a mini-program: a code for the one who is logged in here. */
export async function localPhoneCode(): Promise<string> {
  const { token } = await localSession();
  const headers = { 'x-local-session': token };
  const answer = await fetch('/local/phone-codes', { method: 'POST', headers });
  if (!answer.ok) throw new Error(`no code: HTTP ${answer.status}`);
  return ((await answer.json()) as { code: string }).code;
}
