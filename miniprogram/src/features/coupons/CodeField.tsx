import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { Button, Input, toast } from '../../ui';
import { texts } from './texts';

/** A word that somebody was given for a coupon. Sent again it is the same claim, so that nothing has to be kept (I7). */
export function CodeField({ onClaimed }: { onClaimed: () => void }) {
  const [code, setCode] = useState('');
  const { run, busy, errorMessage } = useAction(async () => {
    await call('coupons', 'claimByCode', { code });
    toast(texts.codeDone, 'success');
    onClaimed();
  });
  const send = () => {
    if (WORD.test(code.trim())) void run();
    else toast(texts.codeWrong, 'error');
  };
  return (
    <View className="fz-coupon-code">
      <View className="fz-coupon-code__line">
        <View className="fz-coupon-code__field">
          <Input value={code} onChange={setCode} placeholder={texts.codeHint} maxLength={20} onDone={send} />
        </View>
        <Button kind="soft" busy={busy} onTap={send}>
          {texts.redeem}
        </Button>
      </View>
      {errorMessage && <Text className="fz-coupon-code__error">{errorMessage}</Text>}
    </View>
  );
}

/** As the server's contract has it. */
const WORD = /^[A-Za-z0-9]{4,20}$/;
