import type { Finding, RefusedNotice, RefusedNotices } from '../model/finance';
import { shanghaiText } from '../time/shanghai';

/** Of one merchant and day, as many refused notices are kept: whoever posts more makes us write nothing more. */
export const MAX_REFUSED_KEPT = 200;

const WHY: Record<string, string> = {
  BAD_SIGNATURE: '签名不对',
  STALE: '签名时间不在五分钟内',
  BAD_NOTICE: '内容不合规定，或属于别的商户',
  SUSPICIOUS: '我方没有这笔订单',
};

/** Each refused notice as a finding: what it claims, when, from where, and why it was refused (I8). They have had no effect. */
export function refusedNotes(days: readonly RefusedNotices[]): Finding[] {
  return days.flatMap(({ _id, kept, notices }) => [
    ...Object.entries(notices).map(([key, notice]) => noteOf(key, notice)),
    ...(kept >= MAX_REFUSED_KEPT ? [fullNote(_id)] : []),
  ]);
}

const note = (of: string, orderId: string, billFen: number | null, detail: string): Finding => ({
  ...{ kind: 'noticeUnproven', orderId, of, oursFen: null, billFen, outcome: 'settled', detail },
});

function noteOf(key: string, notice: RefusedNotice): Finding {
  const { atMs, why, from, noticeId, eventType, outTradeNo = '', amountFen, looksLikeProbe } = notice;
  const parts = [
    `${shanghaiText(atMs, 'HH:mm:ss')} 收到，未入账：${WHY[why] ?? why}`,
    looksLikeProbe ? '像是微信支付的验签测试' : '',
    eventType ? `自称 ${eventType}` : '',
    noticeId ? `编号 ${noticeId}` : '',
    from ? `来自 ${from}` : '',
  ];
  return note(key, outTradeNo, amountFen ?? null, parts.filter(Boolean).join('，'));
}

const fullNote = (_id: string): Finding =>
  note(
    _id,
    '',
    null,
    `这一天被拒的通知超过 ${MAX_REFUSED_KEPT} 条，其余的没有记下，请检查是否有人在冒充微信支付`,
  );
