import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PageModule, ThemeProblem } from '@fangzhen/contracts';
import { newId } from '../../../cloud';
import { Button, confirm } from '../../../ui';
import {
  MAX_MODULES,
  withModule,
  withModuleMoved,
  withNewModule,
  withoutModule,
  type ModuleKind,
} from '../document';
import type { Editor } from '../editor/useEditor';
import { newModule } from '../newModule';
import { texts } from '../texts';
import { AddSheet } from './AddSheet';
import { fieldProblems, moduleName, type FieldChoices } from './fields';
import { ModuleRow, type RowActions } from './ModuleRow';

interface ModulesPanelProps {
  modules: PageModule[];
  problems: ThemeProblem[];
  choices: FieldChoices;
  change: Editor['change'];
}

/** The page's modules in their order: move, add, remove, and fill in. */
export function ModulesPanel({ modules, problems, choices, change }: ModulesPanelProps) {
  const [openId, setOpenId] = useState<string>();
  const [adding, setAdding] = useState(false);
  const actions: RowActions = {
    open: (id) => setOpenId((old) => (old === id ? undefined : id)),
    move: (index, by) => change((document) => withModuleMoved(document, index, by)),
    change: (index, module) => change((document) => withModule(document, index, module)),
    remove: (index) =>
      void askToRemove(modules[index], () => change((document) => withoutModule(document, index))),
  };
  const add = (kind: ModuleKind) => {
    const module = newModule(kind, `${kind}-${newId(8)}`, choices.pictures[0]);
    change((document) => withNewModule(document, module));
    setOpenId(module.id);
    setAdding(false);
  };
  return (
    <View className="fz-module-rows">
      {modules.map((module, index) => (
        <ModuleRow
          key={module.id}
          module={module}
          index={index}
          last={index === modules.length - 1}
          open={module.id === openId}
          errors={fieldProblems(problems, index)}
          choices={choices}
          actions={actions}
        />
      ))}
      <Button
        kind="outline"
        block
        icon="plus"
        disabled={modules.length >= MAX_MODULES}
        onTap={() => setAdding(true)}
      >
        {texts.add}
      </Button>
      <Text className="fz-module-rows__count">{texts.count(modules.length, MAX_MODULES)}</Text>
      <AddSheet open={adding} onClose={() => setAdding(false)} onAdd={add} />
    </View>
  );
}

async function askToRemove(module: PageModule | undefined, remove: () => void): Promise<void> {
  if (!module) return;
  const title = texts.removeTitle(moduleName(module));
  const yes = await confirm({ title, content: texts.removeNote, confirmText: texts.remove, danger: true });
  if (yes) remove();
}
