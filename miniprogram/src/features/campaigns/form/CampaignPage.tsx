import { useRouter } from '@tarojs/taro';
import { serverNowMs, useCall } from '../../../cloud';
import { Empty, replace, Screen, Skeleton } from '../../../ui';
import { Failed } from '../../approvals';
import { LIST_PATH } from '../paths';
import { texts } from '../texts';
import { newTyped, typedOf } from '../typed';
import { CampaignForm } from './CampaignForm';
import '../style.scss';

/** A draft is written: a new one, one that is kept, or a copy of any. */
export function CampaignPage() {
  const { id, copyOf, brandId } = useRouter().params;
  const { data, error, loading, refresh } = useCall('campaigns', 'list', {});
  const from = data?.campaigns.find((one) => one.id === (id ?? copyOf));
  const gone = (id !== undefined && from?.state !== 'draft') || (copyOf !== undefined && !from);
  return (
    <Screen title={texts.editTitle} wide>
      {!data ? (
        error ? (
          <Failed error={error} loading={loading} onRetry={() => void refresh()} />
        ) : (
          <Skeleton kind="text" count={8} />
        )
      ) : gone ? (
        <Empty
          icon="gift"
          title={texts.gone}
          note={texts.goneNote}
          actionText={texts.toList}
          onAction={() => replace(LIST_PATH)}
        />
      ) : (
        <CampaignForm
          brands={data.brands}
          begins={from ? typedOf(from) : newTyped(brandId, serverNowMs())}
          kept={id === undefined ? undefined : from}
        />
      )}
    </Screen>
  );
}
