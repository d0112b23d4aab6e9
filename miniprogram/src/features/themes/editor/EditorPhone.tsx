import { View } from '@tarojs/components';
import { useState } from 'react';
import { Tabs } from '../../../ui';
import { History } from '../history/History';
import { ModulesPanel } from '../modules/ModulesPanel';
import { Preview } from '../preview/Preview';
import { texts } from '../texts';
import { TokensPanel } from '../tokens/TokensPanel';
import { DraftState } from './DraftState';
import type { EditorParts } from './EditorView';
import { Problems } from './Problems';

type Part = 'modules' | 'look' | 'preview' | 'history';
const LABELS: Record<Part, string> = {
  modules: texts.modules,
  look: texts.look,
  preview: texts.preview,
  history: texts.history,
};

/** A phone: one part at a time, the page among them. */
export function EditorPhone(parts: EditorParts) {
  const [part, setPart] = useState<Part>('modules');
  const { problems, onFix } = parts;
  return (
    <View className="fz-pocket">
      <DraftState {...parts} />
      <View className="fz-pocket__tabs">
        <Tabs
          items={(Object.keys(LABELS) as Part[]).map((key) => ({ key, label: LABELS[key] }))}
          value={part}
          onChange={setPart}
        />
      </View>
      {problems.length > 0 && part !== 'history' && <Problems problems={problems} onFix={onFix} />}
      <PartView part={part} {...parts} />
    </View>
  );
}

function PartView({ part, editor, data, draft, problems, preview }: EditorParts & { part: Part }) {
  const { document } = draft;
  switch (part) {
    case 'modules':
      return (
        <ModulesPanel modules={document.modules} problems={problems} choices={data} change={editor.change} />
      );
    case 'look':
      return <TokensPanel tokens={document.tokens} problems={problems} change={editor.change} />;
    case 'preview':
      return <Preview document={document} state={preview} />;
    case 'history':
      return <History versions={data.history} onChanged={() => void editor.refresh()} />;
  }
}
