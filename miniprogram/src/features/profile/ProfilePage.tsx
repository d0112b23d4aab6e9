import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Gender, ProfileView } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { call, useAction, useCall } from '../../cloud';
import { Button, Card, Cell, Chips, ErrorState, Field, go, Input, Screen, Skeleton, toast } from '../../ui';
import { AvatarField } from './AvatarField';
import { draftOf, inputOf, wrongOf, type Draft } from './draft';
import { PhoneCell } from './PhoneCell';
import { texts } from './texts';
import { askConsent } from './useConsent';
import './style.scss';

/** Who I am: picture, name, number, birthday, city; and the ways to what I have agreed to and to my data. */
export function ProfilePage() {
  const { data, error, loading, refresh, setData } = useCall('account', 'profile', {}, { onShow: true });
  if (data) return <Form profile={data.profile} onChange={(profile) => setData({ profile })} />;
  return (
    <Screen title={texts.title}>
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={5} />
      )}
    </Screen>
  );
}

interface FormProps {
  profile: ProfileView;
  onChange: (profile: ProfileView) => void;
}

function Form({ profile, onChange }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const wrong = asked ? wrongOf(draft) : [];
  const save = useAction(async () => {
    setAsked(true);
    if (wrongOf(draft).length > 0) return;
    const input = inputOf(draft);
    const isNew = input.birthday !== undefined && input.birthday !== profile.birthday;
    if (isNew && !(await askConsent(profile, 'birthday'))) return;
    const saved = await call('account', 'saveProfile', input);
    onChange(saved.profile);
    toast(texts.saved, 'success');
  });
  return (
    <Screen
      title={texts.title}
      footer={
        <Button block size="l" busy={save.busy} onTap={() => void save.run()}>
          {texts.save}
        </Button>
      }
    >
      <View className="fz-profile">
        <Card className="fz-profile__fields">
          <AvatarField value={draft.avatar} onChange={(avatar) => set({ avatar })} />
          <Field label={texts.nickname} error={wrong.includes('nickname') ? texts.nicknameWrong : undefined}>
            <Input
              value={draft.nickname}
              onChange={(nickname) => set({ nickname })}
              placeholder={texts.nicknameHint}
              maxLength={20}
              type="nickname"
            />
          </Field>
          <GenderField value={draft.gender} onChange={(gender) => set({ gender })} />
          <BirthdayField
            profile={profile}
            value={draft.birthday}
            wrong={wrong.includes('birthday')}
            onChange={(birthday) => set({ birthday })}
          />
          <CityField value={draft.cityCode} onChange={(cityCode) => set({ cityCode })} />
          {save.errorMessage && <Text className="fz-profile__error">{save.errorMessage}</Text>}
        </Card>
        <PhoneCell profile={profile} onChange={onChange} />
        <Card bleed>
          <Cell
            icon="lock"
            title={texts.privacy}
            note={texts.privacyNote}
            onTap={() => go('/store/pages/privacy/index')}
          />
          <Cell icon="receipt" title={texts.exportData} onTap={() => go('/store/pages/export/index')} />
          <Cell icon="trash" title={texts.leaving} onTap={() => go('/store/pages/leaving/index')} />
        </Card>
      </View>
    </Screen>
  );
}

const GENDERS = [
  { key: 'female', label: texts.genders.female },
  { key: 'male', label: texts.genders.male },
  { key: 'none', label: texts.noGender },
] as const;

function GenderField({ value, onChange }: { value?: Gender; onChange: (gender?: Gender) => void }) {
  return (
    <Field label={texts.gender}>
      <Chips
        wrap
        items={[...GENDERS]}
        value={[value ?? 'none']}
        onTap={(key) => onChange(key === 'none' ? undefined : key)}
      />
    </Field>
  );
}

interface BirthdayFieldProps {
  profile: ProfileView;
  value: string;
  wrong: boolean;
  onChange: (birthday: string) => void;
}

function BirthdayField({ profile, value, wrong, onChange }: BirthdayFieldProps) {
  const { birthday, birthdayLockedUntilMs: lockedMs } = profile;
  if (lockedMs !== undefined)
    return (
      <Field label={texts.birthday} hint={texts.birthdayLocked(shanghaiText(lockedMs, 'YYYY-MM-DD'))}>
        <Text className="fz-profile__value">{birthday ?? texts.noGender}</Text>
      </Field>
    );
  return (
    <Field label={texts.birthday} hint={texts.birthdayHint} error={wrong ? texts.birthdayWrong : undefined}>
      <Input value={value} onChange={onChange} placeholder="19900501" type="number" maxLength={8} />
    </Field>
  );
}

/** Of the group's cities; until they are known, or when they cannot be, what was chosen stays as it is. */
function CityField({ value, onChange }: { value?: string; onChange: (cityCode?: string) => void }) {
  const { data } = useCall('stores', 'cities', {});
  const cities = data?.cities ?? [];
  if (cities.length === 0) return null;
  return (
    <Field label={texts.city}>
      <Chips
        wrap
        items={cities.map(({ code, name }) => ({ key: code, label: name }))}
        value={value ? [value] : []}
        onTap={(code) => onChange(code === value ? undefined : code)}
      />
    </Field>
  );
}
