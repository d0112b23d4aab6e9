import { Text, View } from '@tarojs/components';
import type { TableLine } from '@fangzhen/contracts';
import { Card, Empty, Picture, Price, Stepper } from '../../ui';
import { texts } from './texts';

interface TableCartProps {
  lines: readonly TableLine[];
  onQty: (line: TableLine, qty: number) => void;
}

/** What everybody at the table has picked and nobody has sent, each line with who picked it. */
export function TableCart({ lines, onQty }: TableCartProps) {
  if (lines.length === 0) return <Empty icon="bag" title={texts.empty} note={texts.emptyNote} />;
  return (
    <Card bleed>
      {lines.map((line) => (
        <View key={line.id} className="fz-table-line">
          <Picture src={line.picture} className="fz-table-line__picture" shape="small" />
          <View className="fz-table-line__main">
            <Text className="fz-dish__name">{line.title}</Text>
            {line.optionText && <Text className="fz-dish__note">{line.optionText}</Text>}
            <Text className="fz-dish__note">
              {texts.by(line.mine ? texts.me : line.byName || texts.guest)}
            </Text>
            <Price fen={line.unitFen} size="s" tone="text" />
          </View>
          <Stepper value={line.qty} onChange={(qty) => onQty(line, qty)} />
        </View>
      ))}
    </Card>
  );
}
