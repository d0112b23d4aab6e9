import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BoardCard } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { Button, Screen } from '../../ui';
import { StaffGate, useStaffStore } from '../board';
import { CODE_LENGTH, scannedCode, typed } from './code';
import { CodeCells } from './CodeCells';
import { HandOver } from './HandOver';
import { NumberPad } from './NumberPad';
import { texts } from './texts';
import './style.scss';

/** Hands an order over against the shopper's code. `?storeId=` names the store. */
export function VerifyPage() {
  const staff = useStaffStore();
  return (
    <Screen title={texts.title}>
      <StaffGate staff={staff}>
        {({ storeId, name }) => <Verify storeId={storeId} storeName={name} />}
      </StaffGate>
    </Screen>
  );
}

function Verify({ storeId, storeName }: { storeId: string; storeName: string }) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [order, setOrder] = useState<BoardCard>();
  const [handing, setHanding] = useState(false);
  const change = (next: string) => {
    setCode(next);
    setRefusal(undefined);
  };
  const verify = useAction(async (whole: string) => {
    try {
      setOrder((await call('workbench', 'verify', { storeId, code: whole })).order);
      setHanding(true);
    } catch (error) {
      setRefusal(errorText(error));
    }
  });
  const scan = async () => {
    const text = await scanned();
    if (text === undefined) return;
    const found = scannedCode(text);
    change(found ?? '');
    if (found) void verify.run(found);
    else setRefusal(texts.scanned);
  };
  return (
    <View className="fz-verify">
      <Text className="fz-verify__store">{storeName}</Text>
      <Text className="fz-verify__hint">{texts.hint}</Text>
      <CodeCells code={code} wrong={refusal !== undefined} />
      <View className="fz-verify__refusal">{refusal}</View>
      <NumberPad
        onDigit={(digit) => change(typed(code, digit))}
        onDelete={() => change(code.slice(0, -1))}
        onClear={() => change('')}
      />
      <Button
        block
        size="l"
        disabled={code.length < CODE_LENGTH}
        busy={verify.busy}
        onTap={() => void verify.run(code)}
      >
        {texts.verify}
      </Button>
      {process.env.TARO_ENV === 'weapp' && (
        <Button block size="l" kind="outline" icon="scan" onTap={() => void scan()}>
          {texts.scan}
        </Button>
      )}
      <HandOver
        open={handing}
        order={order}
        onNext={() => {
          setHanding(false);
          change('');
        }}
      />
    </View>
  );
}

/** What the camera read; undefined when the person closed it. */
async function scanned(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })).result;
  } catch {
    return undefined;
  }
}
