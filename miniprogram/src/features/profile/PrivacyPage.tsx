import { Text, View } from '@tarojs/components';
import type { ConsentEntry, ConsentKind, ProfileView } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { call, errorText, serverNowMs, useAction, useCall, usePages, type Pages } from '../../cloud';
import {
  Button,
  Card,
  Cell,
  confirm,
  Empty,
  ErrorState,
  momentText,
  Row,
  Screen,
  Skeleton,
  Switch,
  toast,
} from '../../ui';
import { privacyTexts as texts } from './texts';
import { decide, hasAgreed, PAGES } from './useConsent';
import './style.scss';

const KINDS: ConsentKind[] = ['privacy', 'phone', 'birthday', 'marketing'];

const consentsAfter = async (cursor?: string) => {
  const { consents, nextCursor } = await call('account', 'consents', cursor === undefined ? {} : { cursor });
  return { items: consents, ...(nextCursor !== undefined && { nextCursor }) };
};

/** The privacy text, what I have agreed to, each with its key to take the word back, and all I ever decided. */
export function PrivacyPage() {
  const { data, error, loading, refresh, setData } = useCall('account', 'profile', {});
  const history = usePages('consents', consentsAfter);
  const changed = (profile: ProfileView) => {
    setData({ profile });
    void history.refresh();
  };
  return (
    <Screen title={texts.title}>
      {data ? (
        <View className="fz-profile">
          <PolicyText profile={data.profile} />
          <Card bleed>
            {KINDS.map((kind) => (
              <One key={kind} kind={kind} profile={data.profile} onChange={changed} />
            ))}
          </Card>
          <History history={history} />
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={6} />
      )}
    </Screen>
  );
}

function PolicyText({ profile }: { profile: ProfileView }) {
  const { consents, textVersion } = profile;
  const isOld = consents.privacy?.agreed === true && !hasAgreed(profile, 'privacy');
  return (
    <Card className="fz-profile__fields">
      <Text className="fz-profile__title">{texts.version(textVersion)}</Text>
      {texts.text.map((line) => (
        <Text key={line} className="fz-profile__line">
          {line}
        </Text>
      ))}
      {isOld && <Text className="fz-profile__error">{texts.changed}</Text>}
    </Card>
  );
}

interface OneProps {
  kind: ConsentKind;
  profile: ProfileView;
  onChange: (profile: ProfileView) => void;
}

function One({ kind, profile, onChange }: OneProps) {
  const { name, why } = texts.kinds[kind];
  const on = hasAgreed(profile, kind);
  const { run, busy } = useAction(async (agreed: boolean) => {
    const { withdrawTitle, withdrawNotes, withdraw: confirmText, keep: cancelText } = texts;
    const question = { title: withdrawTitle(name), content: withdrawNotes[kind], confirmText, cancelText };
    if (!agreed && !(await confirm({ ...question, danger: true }))) return;
    // What rests on the policy is agreed to together with it: the text is on this page.
    const needs = agreed && (kind === 'phone' || kind === 'birthday') && !hasAgreed(profile, 'privacy');
    const kinds: ConsentKind[] = needs ? ['privacy', kind] : [kind];
    try {
      onChange(await decide(profile, { kinds, agreed, page: PAGES.privacy }));
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <Cell
      title={name}
      note={`${why} · ${stateOf(profile, kind)}`}
      value={<Switch on={on} disabled={busy} onChange={(agreed) => void run(agreed)} />}
    />
  );
}

function stateOf({ consents }: ProfileView, kind: ConsentKind): string {
  const now = consents[kind];
  if (!now) return texts.never;
  const day = shanghaiText(now.atMs, 'YYYY-MM-DD');
  return now.agreed ? texts.agreed(day) : texts.withdrawn(day);
}

function History({
  history: { shown, more, error, loading, refresh, grow },
}: {
  history: Pages<ConsentEntry>;
}) {
  if (!shown) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="text" count={2} />;
  }
  const nowMs = serverNowMs();
  return (
    <Card className="fz-profile__fields">
      <Text className="fz-profile__title">{texts.history}</Text>
      {shown.length === 0 && <Empty icon="lock" title={texts.historyNone} />}
      {shown.map(({ id, kind, agreed, version, atMs }) => (
        <Row
          key={id}
          label={texts.did(texts.kinds[kind].name, agreed)}
          value={texts.of(momentText(atMs, nowMs), version)}
        />
      ))}
      {more && (
        <Button kind="ghost" busy={loading} onTap={grow}>
          {texts.more}
        </Button>
      )}
    </Card>
  );
}
