import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { serverNowMs } from '../../cloud';
import { countdownText } from '../../ui';
import { texts } from './texts';

interface CountdownProps {
  untilMs: number;
  /** Once, when the time is over: the cloud has the last word on what that means. */
  onOver?: () => void;
}

/** What is left, by the server's clock. A component of its own: a tick changes one text. */
export function Countdown({ untilMs, onOver }: CountdownProps) {
  const [leftMs, setLeftMs] = useState(() => untilMs - serverNowMs());
  const over = leftMs <= 0;
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => setLeftMs(untilMs - serverNowMs()), 1_000);
    return () => clearInterval(timer);
  }, [untilMs, over]);
  useEffect(() => {
    if (over) onOver?.();
    // Said once: a new function is no new time.
  }, [over]);
  return <Text className="fz-countdown">{over ? texts.payOver : texts.payLeft(countdownText(leftMs))}</Text>;
}
