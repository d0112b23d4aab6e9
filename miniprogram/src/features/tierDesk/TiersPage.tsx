import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { TierRulesCard } from '@fangzhen/contracts';
import { serverNowMs, useCall, type Output } from '../../cloud';
import { Card, Chips, ErrorState, momentText, Row, Screen, Skeleton } from '../../ui';
import { benefitTexts } from '../tier/texts';
import { AdditionForm } from './AdditionForm';
import { RulesForm } from './RulesForm';
import { texts } from './texts';
import './style.scss';

type Editor = Output<'tiers', 'editor'>;
export type City = Editor['cities'][number];

const GROUP = 'group';

/** Tiers at the console: the group's rules for whoever may set them, and beside them what each brand adds. */
export function TiersPage() {
  const { data, error, loading, refresh } = useCall('tiers', 'editor', {});
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} wide>
      {data ? (
        <Editing editor={data} onSaved={() => void refresh()} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={3} />
      )}
    </Screen>
  );
}

function Editing({ editor, onSaved }: { editor: Editor; onSaved: () => void }) {
  const { rules, additions, brands, cities, forGroup } = editor;
  const [shown, setShown] = useState(forGroup ? GROUP : (brands[0]?.id ?? ''));
  const addition = additions.find(({ brandId }) => brandId === shown);
  const items = [
    ...(forGroup ? [{ key: GROUP, label: texts.group }] : []),
    ...brands.map(({ id, name }) => ({ key: id, label: texts.of(name) })),
  ];
  return (
    <View className="fz-tiers">
      {items.length > 1 && <Chips items={items} value={[shown]} onTap={setShown} />}
      {shown === GROUP ? (
        <>
          <Head title={texts.group} note={texts.groupNote} card={rules} />
          <RulesForm key={rules.version} card={rules} brands={brands} cities={cities} onSaved={onSaved} />
        </>
      ) : (
        addition && (
          <>
            {!forGroup && <GroupRules rules={rules} />}
            <Head title={texts.brand} note={texts.brandNote} card={addition} />
            <AdditionForm
              key={`${shown} ${addition.version}`}
              card={addition}
              rules={rules.body}
              cities={cities}
              onSaved={onSaved}
            />
          </>
        )
      )}
    </View>
  );
}

type Changed = Pick<TierRulesCard, 'changedAtMs' | 'changedByName' | 'fromMs'>;

/** What is set here, who changed it last, and from when that counts. */
function Head({ title, note, card }: { title: string; note: string; card: Changed }) {
  const { changedAtMs, changedByName = '', fromMs } = card;
  const nowMs = serverNowMs();
  const words = [
    ...(changedAtMs === undefined ? [] : [texts.changed(changedByName, momentText(changedAtMs, nowMs))]),
    ...(fromMs === undefined ? [] : [texts.upcoming(momentText(fromMs, nowMs))]),
  ];
  return (
    <View>
      <Text className="fz-tiers__name">{title}</Text>
      <Text className="fz-tiers__note">{note}</Text>
      {words.length > 0 && <Text className="fz-tiers__note">{words.join(' · ')}</Text>}
    </View>
  );
}

/** What the group gives, for a brand that adds to it. */
function GroupRules({ rules: { body } }: { rules: TierRulesCard }) {
  return (
    <Card>
      <View className="fz-tiers__head">
        <Text className="fz-tiers__name">{texts.group}</Text>
        <Text className="fz-tiers__note">{texts.readOnly}</Text>
      </View>
      {body.tiers.map(({ name, threshold, benefits }) => (
        <Row key={name} label={`${name} · ${threshold}`} value={benefitTexts(benefits).join(' · ') || '—'} />
      ))}
    </Card>
  );
}
