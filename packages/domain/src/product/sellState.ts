import { openState } from '../hours/openState';
import { weeklyText } from '../hours/weeklyText';
import type { Product } from '../model/catalog';

/** Whether a product may be sold at this time of the day and week, and its hours in words; '' where it may be at any time. */
export function sellState(
  { sellHours }: Pick<Product, 'sellHours'>,
  atMs: number,
): { on: boolean; text: string } {
  if (!sellHours) return { on: true, text: '' };
  const { state } = openState({ weekly: sellHours, exceptions: {} }, atMs);
  return { on: state === 'open', text: weeklyText(sellHours) };
}
