import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { MOBILE_NUMBER } from '@fangzhen/contracts/limits';
import type { Member } from '@fangzhen/domain';
import { phoneIdOf } from '@fangzhen/steps/members/phones';
import { foundMember } from './views';

const MAX_FOUND = 20;

/** Whoever is called just so, has this id, or this phone number. */
export const find = staffAction(contracts.members.find, 'members.merge', async ({ query }, ctx) => {
  const byPhone = MOBILE_NUMBER.test(query);
  // A log never holds a number (cloudkit/log).
  ctx.log('membersFound', { by: ctx.memberId, ...(byPhone ? { byPhone } : { query }) });
  const canReadPhones = ctx.may('members.phone');
  if (byPhone) return { members: (await ofPhone(ctx, query)).map(foundMember), canReadPhones };
  const [byId, named] = await Promise.all([
    ctx.system.find('members', { _id: query }, { limit: 1 }),
    ctx.system.find('members', { nickname: query }, { order: [['createdAtMs', 'asc']], limit: MAX_FOUND }),
  ]);
  return { members: [...byId, ...named].map(foundMember), canReadPhones };
});

/** Its member, and where that one is a part of another since, that other one first. */
async function ofPhone({ system }: StaffCtx, phone: string): Promise<Member[]> {
  const holder = await system.get('memberPhones', phoneIdOf(phone));
  const own = holder?.memberId ? await system.get('members', holder.memberId) : undefined;
  const survivor = own?.mergedInto ? await system.get('members', own.mergedInto) : undefined;
  return [survivor, own].filter((member) => member !== undefined);
}
