import type { ReactNode } from 'react';
import { switchPerson } from '../../cloud';
import { Empty, ErrorState, Skeleton } from '../../ui';
import type { StaffStore } from './staffStores';
import { texts } from './texts';
import type { StaffStoreState } from './useStaffStore';

interface StaffGateProps {
  staff: StaffStoreState;
  children: (store: StaffStore) => ReactNode;
}

/** What only a store's staff has to do with; others are told so. */
export function StaffGate({ staff, children }: StaffGateProps) {
  const { store, stores, error, loading, refresh } = staff;
  if (store) return <>{children(store)}</>;
  if (stores) {
    const way = switchPerson && { actionText: texts.switchPerson, onAction: switchPerson };
    return <Empty icon="store" title={texts.noStore} note={texts.noStoreNote} {...way} />;
  }
  if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
  return <Skeleton kind="list" />;
}
