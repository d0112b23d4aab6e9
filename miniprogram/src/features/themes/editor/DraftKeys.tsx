import { View } from '@tarojs/components';
import { Button } from '../../../ui';
import { sameDocument } from '../document';
import { texts } from '../texts';
import type { EditorParts } from './EditorView';

/** Saving keeps problems and all; submitting waits until there are none. */
export function DraftKeys({
  editor,
  data,
  draft,
  problems,
  unfinished,
}: EditorParts & { unfinished: boolean }) {
  const { dirty, save, submit } = editor;
  const nothingNew = sameDocument(draft.document, data.published.document);
  return (
    <View className="fz-draft-keys">
      <Button
        kind="outline"
        className="fz-draft-keys__key"
        disabled={!dirty || unfinished || submit.busy}
        busy={save.busy}
        onTap={() => void save.run()}
      >
        {texts.save}
      </Button>
      <Button
        className="fz-draft-keys__key"
        disabled={problems.length > 0 || nothingNew || save.busy}
        busy={submit.busy}
        onTap={() => void submit.run()}
      >
        {texts.submit}
      </Button>
    </View>
  );
}
