import { Text, View } from '@tarojs/components';
import { confirm, Tag } from '../../../ui';
import { sameDocument } from '../document';
import { texts } from '../texts';
import type { EditorParts } from './EditorView';

/** Where the draft stands against what is saved and what shoppers see, and the ways back. */
export function DraftState({ editor, data, draft }: EditorParts) {
  const { dirty, change } = editor;
  const { document, version } = data.published;
  const same = sameDocument(draft.document, document);
  const waiting = data.history.find(({ state }) => state === 'submitted');
  const discard = async () => {
    const { discardTitle: title, discardNote: content, discard: confirmText } = texts;
    if (await confirm({ title, content, confirmText, danger: true })) change(() => draft.saved);
  };
  const reset = async () => {
    const { resetTitle: title, resetNote: content, reset: confirmText } = texts;
    if (await confirm({ title, content, confirmText })) change(() => document);
  };
  return (
    <View className="fz-draft">
      <View className="fz-draft__tags">
        <Tag tone="success">{`${texts.states.published} · ${texts.version(version)}`}</Tag>
        {waiting && (
          <Tag tone="warning">{`${texts.states.submitted} · ${texts.version(waiting.version)}`}</Tag>
        )}
        <Text className={dirty ? 'fz-draft__state fz-draft__state--unsaved' : 'fz-draft__state'}>
          {dirty ? texts.unsaved : same ? texts.asPublished : `${texts.saved} · ${texts.different}`}
        </Text>
      </View>
      <View className="fz-draft__ways">
        {dirty && (
          <Text className="fz-draft__way" onClick={() => void discard()}>
            {texts.discard}
          </Text>
        )}
        {!same && (
          <Text className="fz-draft__way" onClick={() => void reset()}>
            {texts.reset}
          </Text>
        )}
      </View>
    </View>
  );
}
