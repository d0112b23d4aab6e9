import type { FulfilmentProblem } from '@fangzhen/contracts';
import type { TableSession } from '../model/table';
import { unsent } from './session';

/** The table was closed, or the caller does not sit there (nobody learns which). */
export const tableClosed: FulfilmentProblem = {
  code: 'TABLE_CLOSED',
  message: '这一桌已经结束，请重新扫桌上的码',
};

/** What the caller saw is not what is on the table's cart any more: somebody has sent it, or changed it. */
export function tableChanged(session: Pick<TableSession, 'entries'>): FulfilmentProblem {
  const message =
    unsent(session).length === 0 ? '同桌的人已经下单了，不用再点一次' : '桌上的菜有变化，请再看一眼';
  return { code: 'TABLE_CHANGED', message };
}
