import { switchPerson, type CloudError } from '../../cloud';
import { Empty, ErrorState } from '../../ui';
import { texts } from './texts';

interface FailedProps {
  error: CloudError | undefined;
  loading: boolean;
  onRetry: () => void;
}

/** Instead of what could not be loaded; people who manage nothing are told so. */
export function Failed({ error, loading, onRetry }: FailedProps) {
  if (error?.code !== 'FORBIDDEN') {
    return <ErrorState message={error?.message ?? ''} onRetry={onRetry} busy={loading} />;
  }
  const way = switchPerson && { actionText: texts.switchPerson, onAction: switchPerson };
  return <Empty icon="lock" title={texts.forbidden} note={texts.forbiddenNote} {...way} />;
}
