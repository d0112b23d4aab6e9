import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { foundMember } from './views';

const MAX_FOUND = 20;

/** Whoever is called just so, or has this id. */
export const find = staffAction(contracts.members.find, 'members.merge', async ({ query }, ctx) => {
  ctx.log('membersFound', { by: ctx.memberId, query });
  const [byId, named] = await Promise.all([
    ctx.system.find('members', { _id: query }, { limit: 1 }),
    ctx.system.find('members', { nickname: query }, { order: [['createdAtMs', 'asc']], limit: MAX_FOUND }),
  ]);
  return { members: [...byId, ...named].map(foundMember) };
});
