import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Quote } from '@fangzhen/contracts';
import { Cell, Price, Slider, Switch } from '../../ui';
import { texts } from './texts';
import type { QuoteState } from './useQuote';

/** Points: off until wished for; then as many as usable, or fewer by the slider. */
export function PointsRow({ quote, state }: { quote: Quote; state: QuoteState }) {
  const { balance, usable, used, pointsPerYuan } = quote.points;
  const on = state.points !== 0;
  const off = quote.discounts.find(({ source }) => source === 'points');
  const note =
    usable > 0
      ? texts.pointsUsable(usable, Math.floor((usable * 100) / pointsPerYuan))
      : texts.pointsNone(balance);
  return (
    <>
      <Cell
        icon="coin"
        title={texts.points}
        note={note}
        value={
          <View className="fz-checkout-points__side">
            {off && <Price fen={-off.amountFen} tone="off" />}
            <Switch
              on={on}
              disabled={usable === 0 && !on}
              onChange={(next) => state.setPoints(next ? 'max' : 0)}
            />
          </View>
        }
      />
      {on && usable > 0 && <HowMany usable={usable} used={used} onChange={state.setPoints} />}
    </>
  );
}

interface HowManyProps {
  usable: number;
  used: number;
  onChange: (points: number) => void;
}

function HowMany({ usable, used, onChange }: HowManyProps) {
  const [moving, setMoving] = useState<number>();
  const change = (points: number) => {
    setMoving(undefined);
    // At 0 the slider would take itself away under the finger: the switch is there for that.
    onChange(Math.max(1, points));
  };
  return (
    <View className="fz-checkout-points">
      <Slider value={used} max={usable} onMove={setMoving} onChange={change} />
      <Text className="fz-checkout-points__used">{texts.pointsUse(moving ?? used)}</Text>
    </View>
  );
}
