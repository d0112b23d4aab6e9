import { Text, View } from '@tarojs/components';
import type { PageModule } from '@fangzhen/contracts';
import { FIELD_WORDS, VALUE_WORDS } from '@fangzhen/domain/theme/words';
import { Chips, Field, Input, Segmented, Stepper, Textarea } from '../../../ui';
import { MAX_PRODUCTS } from '../document';
import { texts } from '../texts';
import type { FieldChoices } from './fields';
import { PictureField } from './PictureField';

export interface ModuleFieldsProps {
  module: PageModule;
  errors: Record<string, string>;
  choices: FieldChoices;
  onChange: (module: PageModule) => void;
}

const ALL = '';
const LAYOUTS = (['grid', 'list', 'scroll'] as const).map((key) => ({
  key,
  label: VALUE_WORDS.layout?.[key] ?? key,
}));

/** What there is to fill in of one module. */
export function ModuleFields({ module, errors, choices, onChange }: ModuleFieldsProps) {
  const line = (name: 'title' | 'subtitle' | 'text', value: string) => (
    <Field label={FIELD_WORDS[name] ?? name} error={errors[name]}>
      <Input value={value} onChange={(next) => onChange({ ...module, [name]: next } as PageModule)} />
    </Field>
  );
  const picture = (value: string) => (
    <PictureField
      value={value}
      pictures={choices.pictures}
      error={errors.picture}
      onChange={(next) => onChange({ ...module, picture: next } as PageModule)}
    />
  );
  switch (module.type) {
    case 'banner':
      return (
        <>
          {line('title', module.title)}
          {line('subtitle', module.subtitle)}
          {picture(module.picture)}
        </>
      );
    case 'notice':
      return line('text', module.text);
    case 'nearestStore':
      return <Text className="fz-module-row__none">{texts.noFields}</Text>;
    case 'coupons':
      return line('title', module.title);
    case 'products':
      return (
        <>
          {line('title', module.title)}
          <ProductFields module={module} errors={errors} choices={choices} onChange={onChange} />
        </>
      );
    case 'story':
      return (
        <>
          {line('title', module.title)}
          <Field label={FIELD_WORDS.body ?? ''} error={errors.body}>
            <Textarea value={module.body} onChange={(body) => onChange({ ...module, body })} />
          </Field>
          {picture(module.picture)}
        </>
      );
  }
}

type Products = Extract<PageModule, { type: 'products' }>;

function ProductFields({ module, errors, choices, onChange }: ModuleFieldsProps & { module: Products }) {
  const choose = (id: string) => {
    const { categoryId: _, ...rest } = module;
    onChange(id === ALL ? rest : { ...rest, categoryId: id });
  };
  return (
    <>
      <Field label={FIELD_WORDS.layout ?? ''}>
        <Segmented
          items={LAYOUTS}
          value={module.layout}
          onChange={(layout) => onChange({ ...module, layout })}
        />
      </Field>
      <Field label={FIELD_WORDS.categoryId ?? ''} error={errors.categoryId}>
        <Chips
          wrap
          items={[
            { key: ALL, label: texts.allCategories },
            ...choices.categories.map(({ id, name }) => ({ key: id, label: name })),
          ]}
          value={[module.categoryId ?? ALL]}
          onTap={choose}
        />
      </Field>
      <View className="fz-module-row__limit">
        <Text>{texts.limit}</Text>
        <Stepper
          value={module.limit}
          min={1}
          max={MAX_PRODUCTS}
          onChange={(limit) => onChange({ ...module, limit })}
        />
      </View>
    </>
  );
}
