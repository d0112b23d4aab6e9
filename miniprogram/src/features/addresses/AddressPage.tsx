import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { call, errorText, newId, useAction, useCall } from '../../cloud';
import { back, Button, Card, confirm, ErrorState, Field, Input, Screen, Skeleton, toast } from '../../ui';
import { addressOf, draftOf, draftProblems, emptyDraft, type Draft } from './draft';
import { PlaceField } from './PlaceField';
import { texts } from './texts';
import './style.scss';

/** A new address, or with `?id=<address>` one of mine to be changed or removed. */
export function AddressPage() {
  const { id } = useRouter().params;
  const { data, error, loading, refresh } = useCall('addresses', 'list', id ? {} : undefined);
  const known = data?.addresses.find((address) => address.id === id);
  const title = id ? texts.edit : texts.add;
  if (!id) return <Form title={title} start={emptyDraft} />;
  if (known) return <Form title={title} id={id} start={draftOf(known)} />;
  return (
    <Screen title={title}>
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : data ? (
        <Gone />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  );
}

/** It was removed on another phone: there is nothing to change. */
function Gone() {
  useEffect(back, []);
  return null;
}

interface FormProps {
  title: string;
  /** Absent for a new one. */
  id?: string;
  start: Draft;
}

function Form({ title, id, start }: FormProps) {
  const [draft, setDraft] = useState(start);
  const [asked, setAsked] = useState(false);
  // Made once and kept: saving again after a lost answer changes the same address (I7).
  const newAddressId = useRef(newId());
  const problems = draftProblems(draft);
  const set = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const save = useAction(async () => {
    setAsked(true);
    if (Object.keys(problems).length > 0) return;
    await call('addresses', 'save', { id: id ?? newAddressId.current, address: addressOf(draft) });
    toast(texts.saved, 'success');
    back();
  });
  const wrong = asked ? problems : {};
  return (
    <Screen
      title={title}
      footer={
        <Button block size="l" busy={save.busy} onTap={() => void save.run()}>
          {texts.save}
        </Button>
      }
    >
      <View className="fz-address-form">
        <Card className="fz-address-form__fields">
          <PlaceField draft={draft} onChange={set} error={wrong.place} />
          <Field label={texts.detail} error={wrong.detail}>
            <Input
              value={draft.detail}
              onChange={(detail) => set({ detail })}
              placeholder={texts.detailHint}
            />
          </Field>
          <Field label={texts.contact} error={wrong.contact}>
            <Input
              value={draft.contact}
              onChange={(contact) => set({ contact })}
              placeholder={texts.contactHint}
              maxLength={20}
            />
          </Field>
          <Field label={texts.phone} error={wrong.phone}>
            <Input
              value={draft.phone}
              onChange={(phone) => set({ phone })}
              placeholder={texts.phoneHint}
              type="number"
              maxLength={11}
            />
          </Field>
        </Card>
        {save.errorMessage && <Text className="fz-address-form__error">{save.errorMessage}</Text>}
        {id && <RemoveKey id={id} />}
      </View>
    </Screen>
  );
}

function RemoveKey({ id }: { id: string }) {
  const { run, busy } = useAction(async () => {
    const { removeTitle: title, removeKey: confirmText, keep: cancelText } = texts;
    if (!(await confirm({ title, confirmText, cancelText, danger: true }))) return;
    try {
      await call('addresses', 'remove', { id });
    } catch (error) {
      return toast(errorText(error), 'error');
    }
    toast(texts.removed, 'success');
    back();
  });
  return (
    <Button kind="outline" block busy={busy} onTap={() => void run()}>
      {texts.remove}
    </Button>
  );
}
