import { useRef } from 'react';
import { call, newId, useAction, type Input, type Output } from '../../../cloud';
import { toast } from '../../../ui';
import { texts } from '../texts';

type Wanted = Pick<Input<'prices', 'propose'>, 'prices' | 'fromMs' | 'untilMs' | 'note'>;

/** Sends new prices of a place. The same ones sent again, after a reply was lost, are the same change. */
export function useProposal({ brand, place, version }: Output<'prices', 'list'>, onDone: () => void) {
  const sent = useRef<{ key: string; id: string }>();
  return useAction(async (wanted: Wanted) => {
    const input = { brandId: brand.id, place, version, ...wanted };
    const key = JSON.stringify(input);
    if (sent.current?.key !== key) sent.current = { key, id: newId() };
    const { change } = await call('prices', 'propose', { clientChangeId: sent.current.id, ...input });
    toast(change.state === 'submitted' ? texts.asked : texts.applied, 'success');
    onDone();
  });
}
