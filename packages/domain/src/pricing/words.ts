import type { PriceReviewLine } from '@fangzhen/contracts';
import { yuan } from '../text/yuan';

type Compared = Pick<
  PriceReviewLine,
  'title' | 'optionText' | 'beforeFen' | 'afterFen' | 'minFen' | 'maxFen' | 'outside'
>;

/** One price's change in words: `经典拿铁 大杯 / 热：¥23 → ¥30，涨 ¥7（30.4%），高出允许的 ¥26`. */
export function priceChangeWords(line: Compared): string {
  const { title, optionText, beforeFen, afterFen } = line;
  const name = optionText ? `${title} ${optionText}` : title;
  return `${name}：${yuan(beforeFen)} → ${yuan(afterFen)}${differenceWords(beforeFen, afterFen)}${outsideWords(line)}`;
}

function differenceWords(beforeFen: number, afterFen: number): string {
  const fen = Math.abs(afterFen - beforeFen);
  if (fen === 0) return '，价格不变';
  const percent = beforeFen > 0 ? `（${(Math.round((fen * 1000) / beforeFen) / 10).toString()}%）` : '';
  return `，${afterFen > beforeFen ? '涨' : '降'} ${yuan(fen)}${percent}`;
}

function outsideWords({ afterFen, minFen, maxFen, outside }: Compared): string {
  if (!outside) return '';
  return afterFen > maxFen ? `，高出允许的 ${yuan(maxFen)}` : `，低于允许的 ${yuan(minFen)}`;
}
