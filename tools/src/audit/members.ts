import type { Ledgers } from './ledgers';

/** I15: whoever is a part of another is told of by that one, by their points and by the journal, all in the same words; nobody else is. */
export function memberProblems({
  members,
  merges,
  accounts,
  growth,
}: Pick<Ledgers, 'members' | 'merges' | 'accounts' | 'growth'>): string[] {
  const byId = new Map(members.map((member) => [member._id, member]));
  const standing = merges.filter(({ state }) => state === 'merged');
  const pairs = new Set(standing.map(({ survivorId, absorbedId }) => `${absorbedId} in ${survivorId}`));
  const told = members.flatMap(({ _id, mergedInto }) => (mergedInto ? [`${_id} in ${mergedInto}`] : []));
  const listed = members.flatMap(({ _id, also = [] }) => also.map((id) => `${id} in ${_id}`));
  const moved = accounts.flatMap(({ _id, movedTo }) => (movedTo ? [`${_id} in ${movedTo}`] : []));
  const grown = growth.flatMap(({ _id, movedTo }) => (movedTo ? [`${_id} in ${movedTo}`] : []));
  return [
    ...differences('the member', pairs, told),
    ...differences('the survivor', pairs, listed),
    ...differences('the account', pairs, moved),
    ...differences('the growth', pairs, grown),
    ...accounts.flatMap(({ _id, movedTo, balance, owed = 0 }) =>
      movedTo && (balance !== 0 || owed !== 0) ? [`I15: account ${_id} moved and holds ${balance}`] : [],
    ),
    ...told.flatMap((pair) =>
      byId.get(pair.split(' in ')[1]!)?.mergedInto ? [`I15: ${pair}, which is in another`] : [],
    ),
  ];
}

function differences(who: string, pairs: ReadonlySet<string>, told: readonly string[]): string[] {
  return [
    ...told
      .filter((pair) => !pairs.has(pair))
      .map((pair) => `I15: ${who} says ${pair}, the journal does not`),
    ...[...pairs]
      .filter((pair) => !told.includes(pair))
      .map((pair) => `I15: the journal says ${pair}, ${who} does not`),
  ];
}

/** I15: nothing that somebody had belongs to anybody else now, whoever was merged and separated. */
export function auditMembers(before: Ledgers, now: Ledgers): string[] {
  const moved = <T extends { _id: string; memberId: string }>(kind: string, then: T[], all: T[]) => {
    const owner = new Map(all.map(({ _id, memberId }) => [_id, memberId]));
    return then.flatMap(({ _id, memberId }) =>
      owner.get(_id) === memberId ? [] : [`I15: ${kind} ${_id} was ${memberId}'s, is ${owner.get(_id)}'s`],
    );
  };
  return [
    ...memberProblems(now),
    ...moved('order', before.orders, now.orders),
    ...moved('points entry', before.entries, now.entries),
    ...moved('growth entry', before.growthEntries, now.growthEntries),
  ];
}
