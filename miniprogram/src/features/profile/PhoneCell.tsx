import { Text } from '@tarojs/components';
import type { ProfileView } from '@fangzhen/contracts';
import { call, phoneCode, useAction } from '../../cloud';
import { Button, Card, Field, OpenButton, toast } from '../../ui';
import { texts } from './texts';
import { askConsent, hasAgreed } from './useConsent';

interface PhoneCellProps {
  profile: ProfileView;
  onChange: (profile: ProfileView) => void;
}

/** My number, and the key that brings it from WeChat. The key is WeChat's own only once they have agreed: it asks at once. */
export function PhoneCell({ profile, onChange }: PhoneCellProps) {
  const ask = useAction(async () => {
    const agreed = await askConsent(profile, 'phone');
    if (!agreed) return;
    onChange(agreed);
    if (phoneCode) await bind.run(await phoneCode());
  });
  const bind = useAction(async (code: string) => {
    onChange((await call('account', 'bindPhone', { code })).profile);
    toast(texts.bound, 'success');
  });
  const busy = ask.busy || bind.busy;
  const agreed = hasAgreed(profile, 'privacy') && hasAgreed(profile, 'phone');
  const words = profile.phone ? texts.rebind : texts.bind;
  const key = (
    <Button kind="soft" block busy={busy} onTap={() => void ask.run()}>
      {words}
    </Button>
  );
  const wrong = ask.errorMessage ?? bind.errorMessage;
  return (
    <Card className="fz-profile__fields">
      <Field label={texts.phone} hint={texts.phoneNote}>
        <Text className="fz-profile__value">{profile.phone ?? texts.noPhone}</Text>
      </Field>
      {agreed && !phoneCode ? (
        <OpenButton open="getPhoneNumber" onCode={(code) => void bind.run(code)}>
          {key}
        </OpenButton>
      ) : (
        key
      )}
      {wrong && <Text className="fz-profile__error">{wrong}</Text>}
    </Card>
  );
}
