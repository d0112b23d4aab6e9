import { Text, View } from '@tarojs/components';
import type { DeletionReason, DeletionView } from '@fangzhen/contracts';
import { DELETION_WAIT_DAYS } from '@fangzhen/domain/person/deletion';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { call, useAction, useCall } from '../../cloud';
import { Button, Card, confirm, ErrorState, go, Row, Screen, Skeleton, toast } from '../../ui';
import { leavingTexts as texts } from './leavingTexts';
import './style.scss';

/** To have my account deleted: what I lose, what stands in the way, and how to think better of it. */
export function LeavingPage() {
  const { data, error, loading, refresh, setData } = useCall('account', 'deletion', {}, { onShow: true });
  return (
    <Screen title={texts.title}>
      {data ? (
        <View className="fz-profile">
          {data.waiting ? (
            <Waiting leaving={data} onChange={setData} />
          ) : (
            <Ask leaving={data} onChange={setData} />
          )}
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  );
}

interface PartProps {
  leaving: DeletionView;
  onChange: (leaving: DeletionView) => void;
}

function Ask({ leaving: { reasons, points, coupons }, onChange }: PartProps) {
  const { run, busy, errorMessage } = useAction(async () => {
    const { askTitle: title, askNote, ask: confirmText, keep: cancelText } = texts;
    const content = askNote(points, coupons);
    if (!(await confirm({ title, content, confirmText, cancelText, danger: true }))) return;
    onChange(await call('account', 'askDeletion', {}));
  });
  return (
    <>
      <Card className="fz-profile__fields">
        <Text className="fz-profile__title">{texts.lost}</Text>
        <Row label={texts.points} value={String(points)} />
        <Row label={texts.coupons} value={String(coupons)} />
        <Text className="fz-profile__line">{texts.days(DELETION_WAIT_DAYS)}</Text>
        <Text className="fz-profile__line">{texts.kept}</Text>
      </Card>
      {reasons.length > 0 ? (
        <Reasons title={texts.reasonsTitle} reasons={reasons} />
      ) : (
        <Button kind="outline" block busy={busy} onTap={() => void run()}>
          {texts.ask}
        </Button>
      )}
      {errorMessage && <Text className="fz-profile__error">{errorMessage}</Text>}
    </>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly DeletionReason[] }) {
  const isOfOrders = reasons.some(({ kind }) => kind !== 'roles' && kind !== 'gifts');
  return (
    <Card className="fz-profile__fields">
      <Text className="fz-profile__title">{title}</Text>
      {reasons.map(({ kind, count }) => (
        <Text key={kind} className="fz-profile__line">
          {texts.reasons[kind](count)}
        </Text>
      ))}
      {isOfOrders && (
        <Button kind="soft" block onTap={() => go('/pages/orders/index')}>
          {texts.toOrders}
        </Button>
      )}
    </Card>
  );
}

function Waiting({ leaving: { waiting, reasons }, onChange }: PartProps) {
  const { run, busy, errorMessage } = useAction(async () => {
    onChange(await call('account', 'withdrawDeletion', {}));
    toast(texts.withdrawn, 'success');
  });
  return (
    <>
      <Card className="fz-profile__fields">
        <Text className="fz-profile__title">{texts.waitingTitle}</Text>
        <Text className="fz-profile__line">
          {texts.due(shanghaiText(waiting!.dueAtMs, 'YYYY-MM-DD HH:mm'))}
        </Text>
        <Button block busy={busy} onTap={() => void run()}>
          {texts.withdraw}
        </Button>
        {errorMessage && <Text className="fz-profile__error">{errorMessage}</Text>}
      </Card>
      {reasons.length > 0 && <Reasons title={texts.blocked} reasons={reasons} />}
    </>
  );
}
