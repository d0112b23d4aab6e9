import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../ui';

interface PanelProps {
  title: string;
  note?: string;
  children: ReactNode;
}

/** One part of the console under its name. */
export function Panel({ title, note, children }: PanelProps) {
  return (
    <Card className="fz-panel">
      <Text className="fz-panel__title">{title}</Text>
      {note && <Text className="fz-panel__note">{note}</Text>}
      {children}
    </Card>
  );
}
