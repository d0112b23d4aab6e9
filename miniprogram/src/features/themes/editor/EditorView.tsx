import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Dialog, Screen, Skeleton } from '../../../ui';
import { useWide } from '../../../ui/useWide';
import { draftProblems, unfinished } from '../draftProblems';
import { withSuggestion } from '../document';
import { Failed } from '../../approvals';
import { usePreviewPage } from '../preview/usePreviewPage';
import { texts } from '../texts';
import { DraftKeys } from './DraftKeys';
import { EditorDesk } from './EditorDesk';
import { EditorPhone } from './EditorPhone';
import { useLeaveWarning } from './useLeaveWarning';
import { useEditor, type Editor, type EditorData } from './useEditor';

/** From here the tokens, the modules and the page stand side by side. */
const DESK_FROM_PX = 1100;

/** Everything that the two layouts show of an editor whose data is there. */
export interface EditorParts {
  editor: Editor;
  data: EditorData;
  draft: NonNullable<Editor['draft']>;
  problems: ReturnType<typeof draftProblems>;
  onFix: (problem: EditorParts['problems'][number]) => void;
  preview: ReturnType<typeof usePreviewPage>;
}

/** A brand's theme being edited beside its live page. */
export function EditorView({ brandId }: { brandId: string }) {
  const editor = useEditor(brandId);
  const preview = usePreviewPage(brandId);
  const wide = useWide(DESK_FROM_PX);
  const parts = useParts(editor, preview);
  useLeaveWarning(editor.dirty);
  const { data, error, loading, refresh, stale, reload, dismissStale } = editor;
  const keys = parts && <DraftKeys {...parts} unfinished={unfinished(parts.draft.document).length > 0} />;
  return (
    <Screen
      title={data ? texts.themeOf(data.brand.name) : texts.console}
      wide
      footer={wide ? undefined : keys}
    >
      {parts ? (
        wide ? (
          <EditorDesk {...parts} keys={keys} />
        ) : (
          <EditorPhone {...parts} />
        )
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <View className="fz-editor-wait">
          <Skeleton kind="list" count={4} />
        </View>
      )}
      <Dialog
        open={stale}
        title={texts.staleTitle}
        confirmText={texts.staleReload}
        cancelText={texts.staleLater}
        busy={reload.busy}
        onConfirm={() => void reload.run()}
        onCancel={dismissStale}
      >
        {texts.stale}
      </Dialog>
    </Screen>
  );
}

function useParts(editor: Editor, preview: EditorParts['preview']): EditorParts | undefined {
  const { data, draft, change } = editor;
  const problems = useMemo(() => {
    if (!data || !draft) return [];
    const { categories, pictures } = data;
    return draftProblems(draft.document, { categoryIds: categories.map(({ id }) => id), pictures });
  }, [data, draft]);
  if (!data || !draft) return undefined;
  return {
    editor,
    data,
    draft,
    problems,
    onFix: (problem) => change((document) => withSuggestion(document, problem)),
    preview,
  };
}
