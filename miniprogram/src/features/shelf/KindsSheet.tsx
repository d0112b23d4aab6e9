import { Text, View } from '@tarojs/components';
import type { ShelfProduct } from '@fangzhen/contracts';
import { Cell, Sheet, Switch } from '../../ui';
import { texts } from './texts';

interface KindsSheetProps {
  /** Absent: the sheet is closed. */
  product: ShelfProduct | undefined;
  onClose: () => void;
  onSet: (productId: string, choiceId: string, off: boolean) => void;
}

/** What can be chosen with a product, and a switch for what the store has run out of. */
export function KindsSheet({ product, onClose, onSet }: KindsSheetProps) {
  return (
    <Sheet open={product !== undefined} title={product?.name} onClose={onClose}>
      {product && (
        <View className="fz-shelf-kinds">
          <Text className="fz-shelf-kinds__note">{texts.kindsNote}</Text>
          {(product.kinds ?? []).map(({ name, choices }) => (
            <View key={name}>
              <Text className="fz-shelf-kinds__name">{name}</Text>
              {choices.map(({ id, name: choice, off }) => (
                <Cell
                  key={id}
                  title={choice}
                  value={<Switch on={!off} onChange={(on) => onSet(product.id, id, !on)} />}
                />
              ))}
            </View>
          ))}
        </View>
      )}
    </Sheet>
  );
}
