import { useRouter } from '@tarojs/taro';
import { useCall } from '../../cloud';
import { go, Screen, Skeleton } from '../../ui';
import { Chooser } from './Chooser';
import { EditorView } from './editor/EditorView';
import { Failed } from '../approvals';
import { texts } from './texts';
import './style.scss';

/**
 * The console's entry. `?brandId=` opens a brand's editor; without it a person with one brand and nothing else to do is
 * taken there, and others choose.
 */
export function ThemePage() {
  const asked = useRouter().params.brandId;
  const { data, error, loading, refresh } = useCall('themes', 'brands', asked === undefined ? {} : undefined);
  const only = data?.brands.length === 1 && !data.canApprove ? data.brands[0]?.id : undefined;
  const brandId = asked ?? only;
  if (brandId !== undefined) return <EditorView key={brandId} brandId={brandId} />;
  return (
    <Screen title={texts.console} wide>
      {data ? (
        <Chooser
          brands={data.brands}
          canApprove={data.canApprove}
          onBrand={(id) => go('/console/pages/theme/index', { brandId: id })}
        />
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <Skeleton kind="card" count={2} />
      )}
    </Screen>
  );
}
