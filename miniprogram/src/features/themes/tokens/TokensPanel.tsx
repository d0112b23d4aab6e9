import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ThemeProblem, ThemeTokens } from '@fangzhen/contracts';
import { TOKEN_WORDS, VALUE_WORDS } from '@fangzhen/domain/theme/words';
import { Field, Segmented } from '../../../ui';
import { withSuggestion, withToken, type ColorToken } from '../document';
import type { Editor } from '../editor/useEditor';
import { ColorField } from './ColorField';
import { LockedTokens } from './LockedTokens';

const COLORS: ColorToken[] = [
  'primary',
  'onPrimary',
  'primarySoft',
  'surface',
  'surfaceRaised',
  'text',
  'textMuted',
  'line',
];
const choices = <K extends string>(name: string, keys: readonly K[]) =>
  keys.map((key) => ({ key, label: VALUE_WORDS[name]?.[key] ?? key }));
const RADII = choices('radius', ['none', 's', 'm', 'l', 'full'] as const);
const CARDS = choices('cardStyle', ['flat', 'outlined', 'raised'] as const);

interface TokensPanelProps {
  tokens: ThemeTokens;
  problems: ThemeProblem[];
  change: Editor['change'];
}

/** What a brand may set of its look, and below it what it may not. */
export function TokensPanel({ tokens, problems, change }: TokensPanelProps) {
  const [open, setOpen] = useState<ColorToken>();
  return (
    <View className="fz-tokens">
      {COLORS.map((token) => (
        <ColorField
          key={token}
          token={token}
          value={tokens[token]}
          primary={open === token ? tokens.primary : ''}
          problem={problems.find(({ path }) => path === `tokens.${token}`)}
          open={open === token}
          onOpen={() => setOpen((old) => (old === token ? undefined : token))}
          onChange={(value) => change((document) => withToken(document, token, value))}
          onFix={(problem) => change((document) => withSuggestion(document, problem))}
        />
      ))}
      <Field label={TOKEN_WORDS.radius}>
        <Segmented
          items={RADII}
          value={tokens.radius}
          onChange={(radius) => change((document) => withToken(document, 'radius', radius))}
        />
      </Field>
      <Field label={TOKEN_WORDS.cardStyle}>
        <Segmented
          items={CARDS}
          value={tokens.cardStyle}
          onChange={(cardStyle) => change((document) => withToken(document, 'cardStyle', cardStyle))}
        />
      </Field>
      <LockedTokens />
    </View>
  );
}
