import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { FoundMember } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { call, errorText, useAction, type Output } from '../../cloud';
import { Button, Card, Cell, Input, toast } from '../../ui';
import { PhoneLook } from './PhoneLook';
import { texts } from './texts';

interface PickerProps {
  side: keyof typeof texts.sides;
  chosen?: FoundMember;
  onChoose: (member: FoundMember | undefined) => void;
}

/** Looks a member up. */
export function Picker({ side, chosen, onChoose }: PickerProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Output<'members', 'find'>>();
  const { run, busy } = useAction(async () => {
    if (query.trim() === '') return;
    try {
      setFound(await call('members', 'find', { query }));
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <Card className={`fz-members__side fz-members__side--${side}`}>
      <Text className="fz-members__title">{texts.sides[side]}</Text>
      <Text className="fz-members__note">{texts.sideNotes[side]}</Text>
      {chosen ? (
        <>
          <Cell title={chosen.nickname} note={notesOf(chosen)} />
          {chosen.phone && found?.canReadPhones && <PhoneLook key={chosen.id} memberId={chosen.id} />}
          <Button kind="outline" onTap={() => onChoose(undefined)}>
            {texts.change}
          </Button>
        </>
      ) : (
        <>
          <Input
            value={query}
            onChange={setQuery}
            placeholder={texts.find}
            maxLength={60}
            onDone={() => void run()}
          />
          <Button kind="soft" busy={busy} onTap={() => void run()}>
            {texts.findKey}
          </Button>
          {found?.members.length === 0 && <Text className="fz-members__note">{texts.nobody}</Text>}
          <View>
            {found?.members.map((member) => (
              <Cell
                key={member.id}
                title={member.nickname}
                note={notesOf(member)}
                onTap={() => onChoose(member)}
              />
            ))}
          </View>
        </>
      )}
    </Card>
  );
}

const notesOf = ({ id, phone, createdAtMs, isKnown, isMerged, alsoCount }: FoundMember): string =>
  [
    ...(phone ? [phone] : []),
    texts.number(id),
    texts.since(shanghaiText(createdAtMs, 'YYYY-MM-DD')),
    isKnown ? texts.known : texts.unknown,
    ...(isMerged ? [texts.merged] : []),
    ...(alsoCount > 0 ? [texts.also(alsoCount)] : []),
  ].join(' · ');
