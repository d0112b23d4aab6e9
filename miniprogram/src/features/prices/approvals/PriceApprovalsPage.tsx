import { serverNowMs, useCall } from '../../../cloud';
import { momentText } from '../../../ui';
import { ApprovalsScreen } from '../../approvals';
import { texts } from '../texts';
import { PriceReview } from './PriceReview';
import '../style.scss';

/** The group decides on prices outside of the range. */
export function PriceApprovalsPage() {
  const pending = useCall('prices', 'pending', {}, { onShow: true });
  return (
    <ApprovalsScreen
      title={texts.approvals}
      pending={pending}
      items={pending.data?.changes}
      row={({ brandName, title, byName, atMs }) => ({
        name: `${brandName} · ${title}`,
        note: texts.by(byName, momentText(atMs, serverNowMs())),
      })}
      empty={texts.noPending}
      pickOne={texts.pickOne}
      icon="coin"
      review={(change, around) => <PriceReview key={change.id} change={change} around={around} />}
    />
  );
}
