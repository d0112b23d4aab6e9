import { Card, Cell, Sheet } from '../../../ui';
import { MODULE_WORDS } from '@fangzhen/domain/theme/words';
import type { ModuleKind } from '../document';
import { texts } from '../texts';
import { KIND_ICONS, KINDS } from './fields';

interface AddSheetProps {
  open: boolean;
  onClose: () => void;
  onAdd: (kind: ModuleKind) => void;
}

/** The kinds of modules there are, and what each is for. */
export function AddSheet({ open, onClose, onAdd }: AddSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={texts.add}>
      <Card bleed>
        {KINDS.map((kind) => (
          <Cell
            key={kind}
            icon={KIND_ICONS[kind]}
            title={MODULE_WORDS[kind]}
            note={texts.kinds[kind]}
            onTap={() => onAdd(kind)}
          />
        ))}
      </Card>
    </Sheet>
  );
}
