import { memberAction, wechatPhone } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { needConsent } from '@fangzhen/domain';
import { bindPhone as bind } from '@fangzhen/steps/members/bindPhone';
import { wholeMember } from '@fangzhen/steps/members/wholeMember';
import { mine } from './mine';

/** The code is only exchanged, and paid for, once they have agreed. */
export const bindPhone = memberAction(contracts.account.bindPhone, async ({ code }, ctx) => {
  needConsent(await wholeMember(ctx.system, ctx.memberId), 'phone');
  await bind(ctx, await wechatPhone(code, ctx.caller!));
  return mine(ctx);
});
