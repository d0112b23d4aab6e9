import { Text, View } from '@tarojs/components';
import { Button } from '../Button';
import { Icon, type IconName } from '../Icon';

export interface EmptyProps {
  icon?: IconName;
  /** What there is not. */
  title: string;
  /** What to do about it. */
  note?: string;
  actionText?: string;
  onAction?: () => void;
}

/** A list with nothing in it. */
export function Empty({ icon = 'box', title, note, actionText, onAction }: EmptyProps) {
  return (
    <View className="fz-empty">
      <View className="fz-empty__mark">
        <Icon name={icon} size={32} />
      </View>
      <Text className="fz-empty__title">{title}</Text>
      {note && <Text className="fz-empty__note">{note}</Text>}
      {actionText && (
        <Button kind="soft" className="fz-empty__key" onTap={onAction}>
          {actionText}
        </Button>
      )}
    </View>
  );
}

export interface ErrorStateProps {
  /** What happened, in the person's words: an error's `message`. */
  message: string;
  onRetry: () => void;
  busy?: boolean;
}

/** Instead of what could not be loaded: says why and offers to try again. */
export function ErrorState({ message, onRetry, busy }: ErrorStateProps) {
  return (
    <View className="fz-empty">
      <View className="fz-empty__mark fz-empty__mark--error">
        <Icon name="alert" size={32} />
      </View>
      <Text className="fz-empty__title">{message}</Text>
      <Button kind="outline" className="fz-empty__key" busy={busy} onTap={onRetry}>
        重新加载
      </Button>
    </View>
  );
}

export interface ListEndProps {
  /** There is more to come. */
  more?: boolean;
  /** Why more could not be loaded; tapping tries again. */
  error?: string;
  onTap?: () => void;
}

/** Below a list: more is coming, it could not be loaded, or this was all. */
export function ListEnd({ more, error, onTap }: ListEndProps) {
  return (
    <View className="fz-list-end" onClick={more || error ? onTap : undefined}>
      {error ? `${error}，点这里重试` : more ? '加载中…' : '没有更多了'}
    </View>
  );
}
