import { Text } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Button, Chips, SearchBar, Sheet, type Chip } from '../../../ui';
import { texts } from '../texts';

/** From so many on one looks for what one means. */
const SEARCH_FROM = 12;

interface ChoiceSheetProps {
  open: boolean;
  title: string;
  /** Above what is chosen from. */
  children?: ReactNode;
  items: Chip<string>[];
  value: string[];
  onTap: (key: string) => void;
  onClear?: () => void;
  onClose: () => void;
}

/** Some of many, by their names. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const { open, title, children, items, value, onTap, onClear, onClose } = props;
  const [word, setWord] = useState('');
  const shown = items.filter(({ label }) => label.includes(word.trim()));
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <Button block onTap={onClose}>
          {texts.done}
        </Button>
      }
    >
      {children}
      {items.length >= SEARCH_FROM && (
        <SearchBar value={word} onChange={setWord} placeholder={texts.search} />
      )}
      <Chips wrap items={shown} value={value} onTap={onTap} />
      {shown.length === 0 && <Text className="fz-campaign-form__note">{texts.nothing}</Text>}
      {onClear && value.length > 0 && (
        <Button kind="ghost" size="s" onTap={onClear}>
          {texts.clear}
        </Button>
      )}
    </Sheet>
  );
}
