import { serverNowMs, useCall } from '../../../cloud';
import { momentText } from '../../../ui';
import { ApprovalsScreen } from '../../approvals';
import { texts } from '../texts';
import { BrandHistories } from './BrandHistories';
import { Review } from './Review';
import '../style.scss';

/** The group decides on the looks that brands have submitted. */
export function ApprovalsPage() {
  const pending = useCall('themes', 'pending', {}, { onShow: true });
  return (
    <ApprovalsScreen
      title={texts.approvals}
      pending={pending}
      items={pending.data?.versions}
      row={({ brandName, version, byName, atMs }) => ({
        name: `${brandName} · ${texts.version(version)}`,
        note: texts.by(byName, momentText(atMs, serverNowMs())),
      })}
      empty={texts.noPending}
      pickOne={texts.pickOne}
      icon="palette"
      below={<BrandHistories />}
      review={(version, around) => <Review key={version.id} version={version} around={around} />}
    />
  );
}
