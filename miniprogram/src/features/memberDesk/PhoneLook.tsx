import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { Button, Cell, Field, Input } from '../../ui';
import { texts } from './texts';

/** A member's whole number, for a reason that is written down (I18). Only shown to whoever may ask. */
export function PhoneLook({ memberId }: { memberId: string }) {
  const [reason, setReason] = useState('');
  const [phone, setPhone] = useState<string>();
  const { run, busy, errorMessage } = useAction(async () =>
    setPhone((await call('members', 'phone', { memberId, reason })).phone),
  );
  if (phone !== undefined)
    return (
      <Cell
        icon="phone"
        title={texts.whole}
        note={phone}
        value={texts.ring}
        onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
      />
    );
  return (
    <>
      <Field label={texts.lookReason} hint={texts.lookHint}>
        <Input value={reason} onChange={setReason} placeholder={texts.reasonPlaceholder} />
      </Field>
      <Button kind="soft" busy={busy} disabled={reason.trim().length < 2} onTap={() => void run()}>
        {texts.look}
      </Button>
      {errorMessage && <Text className="fz-members__problem">{errorMessage}</Text>}
    </>
  );
}
