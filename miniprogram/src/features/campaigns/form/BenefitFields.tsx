import { Text, View } from '@tarojs/components';
import type { Kind } from '../typed';
import { texts } from '../texts';
import type { FormPart } from './CampaignForm';
import { MemberPrices } from './MemberPrices';
import { RewardField } from './RewardField';
import { NumberField } from './NumberField';

type Asked = [of: Parameters<typeof NumberField>[0]['of'], label: string, hint?: string][];

/** What each kind of benefit asks for. */
const ASKED: Record<Exclude<Kind, 'memberPrice'>, Asked> = {
  coupon: [['thresholdYuan', texts.threshold]],
  threshold: [
    ['thresholdYuan', texts.threshold],
    ['offYuan', texts.off],
  ],
  eachThreshold: [
    ['thresholdYuan', texts.each],
    ['offYuan', texts.off],
    ['times', texts.times],
  ],
  percent: [
    ['thresholdYuan', texts.threshold, texts.noThreshold],
    ['percentOff', texts.percentOff, texts.percentHint],
    ['capYuan', texts.cap, texts.noCap],
  ],
  nth: [
    ['every', texts.every],
    ['last', texts.last],
    ['percentOff', texts.percentOff, texts.percentHint],
  ],
  buyGet: [
    ['every', texts.buy],
    ['last', texts.get],
  ],
};

/** What it gives, in the numbers of its kind. */
export function BenefitFields(part: FormPart) {
  const { typed, problems, change } = part;
  return (
    <>
      {typed.kind === 'memberPrice' ? (
        <MemberPrices {...part} />
      ) : (
        <View className="fz-campaign-form__numbers">
          {ASKED[typed.kind].map(([of, label, hint]) => (
            <NumberField key={of} typed={typed} change={change} of={of} label={label} hint={hint} />
          ))}
        </View>
      )}
      {/* An element of its own, here and below: what comes and goes is sent without what stands beside it. */}
      {typed.kind === 'coupon' && <RewardField {...part} />}
      <View>{problems.benefit && <Text className="fz-campaign-form__error">{problems.benefit}</Text>}</View>
    </>
  );
}
