import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { texts } from './texts';

/** From which hour of the Shanghai day on, latest first. */
const FROM_HOUR: [hour: number, text: string][] = [
  [23, texts.greeting.night],
  [18, texts.greeting.evening],
  [13, texts.greeting.afternoon],
  [11, texts.greeting.noon],
  [5, texts.greeting.morning],
  [0, texts.greeting.night],
];

/** How one greets at this time of the day. */
export function greetingAt(atMs: number): string {
  const hour = Number(shanghaiText(atMs, 'H'));
  return FROM_HOUR.find(([from]) => hour >= from)?.[1] ?? texts.greeting.morning;
}
