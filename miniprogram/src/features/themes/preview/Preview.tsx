import { View } from '@tarojs/components';
import type { ThemeDocument } from '@fangzhen/contracts';
import { ErrorState, Skeleton } from '../../../ui';
import { PhonePreview } from './PhonePreview';
import type { usePreviewPage } from './usePreviewPage';

interface PreviewProps {
  document: ThemeDocument;
  state: ReturnType<typeof usePreviewPage>;
}

/** The live page, or what keeps it from being shown. */
export function Preview({ document, state: { page, error, loading, refresh } }: PreviewProps) {
  if (page) return <PhonePreview document={document} page={page} />;
  return (
    <View className="fz-phone fz-phone--waiting">
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={2} />
      )}
    </View>
  );
}
