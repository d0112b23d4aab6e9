import type { MemberView } from '@fangzhen/contracts';
import type { Member } from '@fangzhen/domain';

export function memberView({ _id, nickname, avatar }: Member): MemberView {
  return { id: _id, nickname, avatar };
}
