import type { KillableStage } from '@fangzhen/tools/testing';

export type Person = KillableStage['people'][number];
type StageAddress = Pick<KillableStage, 'url' | 'pay'>;

/** A phone's way to the cloud, as one person: what WeChat knows of who calls, here a session of the local cloud. */
export interface Line {
  /** As `wx.cloud.callFunction`: the function's own result. */
  call(fn: string, event: object): Promise<{ result: unknown; errMsg: string }>;
  /** The tap in WeChat's own payment sheet. */
  pay(pack: string): Promise<void>;
}

/** @param parse makes values of the phone's own world from the answer's text */
export async function openLine(
  stage: StageAddress,
  { appId, openId, unionId }: Person,
  parse: (text: string) => unknown,
): Promise<Line> {
  const session = await post(`${stage.url}/local/sessions`, { appId, openId, unionId });
  const { token } = JSON.parse(session) as { token: string };
  return {
    async call(fn, event) {
      const text = await post(`${stage.url}/call/${fn}`, event, { 'x-local-session': token });
      return { result: parse(text), errMsg: 'cloud.callFunction:ok' };
    },
    async pay(pack) {
      await post(`${stage.pay.url}/pay/${pack.replace('prepay_id=', '')}/confirm`, {});
    },
  };
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return text;
}
