import { randomUUID } from 'node:crypto';
import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import { MORNING_MS, Shopping, type Stage } from '@fangzhen/tools/stage';

type Around = Pick<Stage, 'call'> & { pay: { url: string } };

const STORE = 'morrow-sh-01';
export const SALON = 'bloom-sh-01';

/** Two people sit at a table: one round is paid, and something new is on its cart. @returns its code */
export async function laidTable(stage: Around, no: string): Promise<string> {
  const { tables } = await stage.call('clerk-morrow', 'workbench', 'tables', { storeId: STORE });
  const { code } = tables.find((table) => table.no === no)!;
  const { sessionId } = (await stage.call('lin', 'tables', 'open', { code })).table;
  await stage.call('zhou', 'tables', 'open', { code });
  const add = async (who: string, skuId: string, qty: number) => {
    const tap = { sessionId, clientLineId: randomUUID(), skuId, qty };
    return (await stage.call(who, 'tables', 'add', tap)).table;
  };
  await add('lin', 'morrow-americano-m-hot', 1);
  const { version, lines } = await add('zhou', 'morrow-flat-white', 2);
  await new Shopping(stage).buy('zhou', {
    storeId: STORE,
    lines: lines.map(({ skuId, qty, choices }) => ({ skuId, qty, ...(choices && { choices }) })),
    fulfilment: { kind: 'dineIn', sessionId, version },
  });
  await add('lin', 'morrow-flat-white', 1);
  return code;
}

/** So many hours after tomorrow's midnight. */
const tomorrowMs = (hours: number) => shanghaiDay(MORNING_MS).startMs + DAY_MS + hours * 3_600_000;

/** Somebody has booked a facial for tomorrow and paid. @returns the order */
export const booked = (stage: Around, who: string, hours: number): Promise<string> =>
  new Shopping(stage).buy(who, {
    storeId: SALON,
    lines: [{ skuId: 'bloom-rose-facial-60', qty: 1 }],
    fulfilment: { kind: 'appointment', startMs: tomorrowMs(hours), resourceId: 'mei' },
  });
