import { Input, View } from '@tarojs/components';
import { Icon } from '../Icon';

export interface SearchBarProps {
  value: string;
  onChange: (value: string) => void;
  /** The person says: search now. */
  onSearch?: (value: string) => void;
  placeholder?: string;
}

export function SearchBar({ value, onChange, onSearch, placeholder }: SearchBarProps) {
  return (
    <View className="fz-search">
      <Icon name="search" tone="muted" />
      <Input
        className="fz-search__input"
        value={value}
        placeholder={placeholder}
        placeholderClass="fz-placeholder"
        confirmType="search"
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={(event) => onSearch?.(event.detail.value)}
      />
      {value && (
        <View className="fz-search__clear" onClick={() => onChange('')}>
          <Icon name="close" size={16} tone="muted" />
        </View>
      )}
    </View>
  );
}
