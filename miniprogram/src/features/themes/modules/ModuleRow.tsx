import { Text, View } from '@tarojs/components';
import type { PageModule } from '@fangzhen/contracts';
import { MODULE_WORDS } from '@fangzhen/domain/theme/words';
import { cx, Icon, type IconName } from '../../../ui';
import { texts } from '../texts';
import { KIND_ICONS, moduleLabel, type FieldChoices } from './fields';
import { ModuleFields } from './ModuleFields';

export interface RowActions {
  open: (id: string) => void;
  move: (index: number, by: -1 | 1) => void;
  remove: (index: number) => void;
  change: (index: number, module: PageModule) => void;
}

interface ModuleRowProps {
  module: PageModule;
  index: number;
  last: boolean;
  open: boolean;
  errors: Record<string, string>;
  choices: FieldChoices;
  actions: RowActions;
}

/** One module in the list: what it is, its place, and when open its fields. */
export function ModuleRow(props: ModuleRowProps) {
  const { module, index, last, open, errors, choices, actions } = props;
  const wrong = Object.keys(errors).length > 0;
  return (
    <View className={cx('fz-module-row', open && 'fz-module-row--open', wrong && 'fz-module-row--wrong')}>
      <View className="fz-module-row__head">
        <View className="fz-module-row__main" onClick={() => actions.open(module.id)}>
          <Icon name={KIND_ICONS[module.type]} tone="primary" />
          <View className="fz-module-row__words">
            <Text className="fz-module-row__kind">{MODULE_WORDS[module.type]}</Text>
            <Text className="fz-module-row__label">{moduleLabel(module)}</Text>
          </View>
          <Icon name="edit" size={16} tone="muted" />
        </View>
        <Key icon="up" off={index === 0} onTap={() => actions.move(index, -1)} />
        <Key icon="down" off={last} onTap={() => actions.move(index, 1)} />
        <Key icon="trash" off={last && index === 0} onTap={() => actions.remove(index)} />
      </View>
      {open && (
        <View className="fz-module-row__fields">
          <ModuleFields
            module={module}
            errors={errors}
            choices={choices}
            onChange={(next) => actions.change(index, next)}
          />
        </View>
      )}
    </View>
  );
}

const WORDS: Partial<Record<IconName, string>> = { up: texts.up, down: texts.down, trash: texts.remove };

function Key({ icon, off, onTap }: { icon: IconName; off: boolean; onTap: () => void }) {
  return (
    <View
      className={cx('fz-module-row__key', off && 'fz-module-row__key--off')}
      hoverClass={off ? 'none' : 'fz-press-ground'}
      ariaLabel={WORDS[icon]}
      onClick={off ? undefined : onTap}
    >
      <Icon name={icon} size={20} />
    </View>
  );
}
