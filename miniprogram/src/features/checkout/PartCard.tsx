import { View } from '@tarojs/components';
import type { FulfilmentChoice, Quote, QuotePart } from '@fangzhen/contracts';
import { back, Card, Field, Input, Price, Row } from '../../ui';
import type { StoreCart } from '../cart';
import { FulfilmentCard } from '../fulfilment';
import { Lines } from './Lines';
import { texts } from './texts';

interface PartCardProps {
  part: QuotePart;
  problems: Quote['problems'];
  shown: StoreCart;
  choice: FulfilmentChoice;
  /** Buys the same at another store. */
  onSwitchStore: (store: { id: string; name: string }) => void;
  setQty: (key: string, qty: number) => void;
  note: string;
  setNote: (note: string) => void;
  /** What this store's part comes to; said only where there are several. */
  sum: boolean;
}

/** What is bought at one store, and how the shopper gets it. */
export function PartCard(props: PartCardProps) {
  const { part, problems, shown, choice, onSwitchStore, setQty, note, setNote, sum } = props;
  const mine = problems.filter(({ storeId }) => storeId === part.store.id);
  return (
    <>
      <FulfilmentCard part={part} choice={choice} problems={mine} onSwitchStore={onSwitchStore} />
      {/* What a table wants is changed at the table. */}
      <Lines part={part} problems={mine} shown={shown} setQty={shown.table ? back : setQty} />
      <Card bleed>
        <View className="fz-checkout__note">
          <Field label={texts.note}>
            <Input value={note} onChange={setNote} placeholder={texts.noteHint} />
          </Field>
          {sum && <Row label={texts.partSum} value={<Price fen={part.payFen} tone="text" cents />} />}
        </View>
      </Card>
    </>
  );
}
