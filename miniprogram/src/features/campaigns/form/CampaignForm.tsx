import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard, CampaignCard } from '@fangzhen/contracts';
import { Button, Card, Chips, Field, Input } from '../../../ui';
import { Sample } from '../preview/Sample';
import { drafted } from '../drafted';
import { texts } from '../texts';
import type { Kind, Typed } from '../typed';
import { BenefitFields } from './BenefitFields';
import { CountFields } from './CountFields';
import { PayerFields } from './PayerFields';
import { QuotaFields } from './QuotaFields';
import { ScopeFields } from './ScopeFields';
import { useSave } from './useSave';

/** What every group of fields is given: all that is typed, its problems once they may be said, and how to change it. */
export interface FormPart {
  typed: Typed;
  problems: ReturnType<typeof drafted>['problems'];
  brands: BrandCard[];
  change: (changed: Partial<Typed>) => void;
}

interface CampaignFormProps {
  brands: BrandCard[];
  begins: Typed;
  /** The draft that is written anew; absent: a new one. */
  kept: CampaignCard | undefined;
}

const KINDS = Object.keys(texts.kinds) as Kind[];

/** A campaign as it is typed, with every problem at its field, and beside it what it would do to a sample cart. */
export function CampaignForm({ brands, begins, kept }: CampaignFormProps) {
  const [typed, setTyped] = useState(begins);
  const [tried, setTried] = useState(false);
  const { draft, problems: own } = drafted(typed);
  const { save, refused } = useSave(kept, draft);
  const problems = { ...(tried && own), ...refused };
  const part: FormPart = {
    ...{ typed, problems, brands },
    change: (changed) => setTyped((before) => ({ ...before, ...changed })),
  };
  const trySave = () => {
    setTried(true);
    if (draft && Object.keys(own).length === 0) void save.run();
  };
  const { change } = part;
  return (
    <View className="fz-campaign-form">
      <View className="fz-campaign-form__main">
        <Card className="fz-campaign-form__card">
          <Text className="fz-campaign-form__owner">
            {typed.brandId === undefined ? texts.byGroup : texts.byBrand(nameOf(brands, typed.brandId))}
          </Text>
          <Field label={texts.name} hint={texts.nameHint} error={problems.title}>
            <Input
              value={typed.title}
              placeholder={texts.namePlaceholder}
              onChange={(title) => change({ title })}
            />
          </Field>
          <Field label={texts.kind}>
            <Chips<Kind>
              wrap
              items={KINDS.map((key) => ({ key, label: texts.kinds[key] }))}
              value={[typed.kind]}
              onTap={(kind) => change({ kind })}
            />
          </Field>
          <BenefitFields {...part} />
        </Card>
        <Card className="fz-campaign-form__card">
          <ScopeFields {...part} />
          <CountFields {...part} />
          <Field label={texts.scopeText} hint={texts.scopeTextHint} error={problems.scopeText}>
            <Input
              value={typed.scopeText}
              placeholder={texts.scopeTextPlaceholder}
              onChange={(scopeText) => change({ scopeText })}
            />
          </Field>
        </Card>
        <Card className="fz-campaign-form__card">
          {typed.kind !== 'coupon' && <PayerFields {...part} />}
          <QuotaFields {...part} />
        </Card>
        <View>
          {save.errorMessage && <Text className="fz-campaign-form__error">{save.errorMessage}</Text>}
          {Object.keys(problems).length > 0 && (
            <Text className="fz-campaign-form__error">{texts.unfinished}</Text>
          )}
        </View>
        <Button block size="l" busy={save.busy} onTap={trySave}>
          {texts.save}
        </Button>
      </View>
      <Sample brands={brands} draft={draft} onUnfinished={() => setTried(true)} />
    </View>
  );
}

const nameOf = (brands: readonly BrandCard[], brandId: string) =>
  brands.find(({ id }) => id === brandId)?.name ?? '';
