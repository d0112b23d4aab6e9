import { memberAction, onceId } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { decideConsents } from '@fangzhen/steps/members/decideConsents';
import { mine } from './mine';

export const consent = memberAction(contracts.account.consent, async (input, ctx) => {
  const { clientConsentId, ...decision } = input;
  await decideConsents(ctx, { id: onceId(ctx, 'account.consent', clientConsentId), ...decision });
  return mine(ctx);
});
