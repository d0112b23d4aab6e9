import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { BrandMark } from '../../approvals';
import { History } from '../history/History';
import { ModulesPanel } from '../modules/ModulesPanel';
import { Preview } from '../preview/Preview';
import { texts } from '../texts';
import { TokensPanel } from '../tokens/TokensPanel';
import { DraftState } from './DraftState';
import type { EditorParts } from './EditorView';
import { Problems } from './Problems';
import { Panel } from './Panel';

/** A wide window: the look, the modules, and the live page that follows every change. */
export function EditorDesk({ keys, ...parts }: EditorParts & { keys: ReactNode }) {
  const { editor, data, draft, problems, onFix, preview } = parts;
  const { document } = draft;
  return (
    <View className="fz-desk">
      <View className="fz-desk__bar">
        <BrandMark brand={data.brand} />
        <Text className="fz-desk__name">{texts.themeOf(data.brand.name)}</Text>
        <DraftState {...parts} />
        <View className="fz-desk__keys">{keys}</View>
      </View>
      <View className="fz-desk__columns">
        <View className="fz-desk__look">
          <Panel title={texts.look}>
            <TokensPanel tokens={document.tokens} problems={problems} change={editor.change} />
          </Panel>
        </View>
        <View className="fz-desk__modules">
          <Problems problems={problems} onFix={onFix} />
          <Panel title={texts.modules} note={texts.modulesNote}>
            <ModulesPanel
              modules={document.modules}
              problems={problems}
              choices={data}
              change={editor.change}
            />
          </Panel>
          <Panel title={texts.history}>
            <History versions={data.history} onChanged={() => void editor.refresh()} />
          </Panel>
        </View>
        <View className="fz-desk__page">
          <Preview document={document} state={preview} />
          <Text className="fz-desk__note">{texts.previewNote}</Text>
        </View>
      </View>
    </View>
  );
}
