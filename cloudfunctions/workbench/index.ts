import { serve } from '@fangzhen/cloudkit';
import { accept } from './accept';
import { board } from './board';
import { calendar } from './calendar';
import { closeTable } from './closeTable';
import { deliver } from './deliver';
import { depart } from './depart';
import { finish } from './finish';
import { missed } from './missed';
import { moveStock } from './moveStock';
import { ready } from './ready';
import { setAlert } from './setAlert';
import { setChoiceOff } from './setChoiceOff';
import { setDayOff } from './setDayOff';
import { setOffSale } from './setOffSale';
import { shelf } from './shelf';
import { stockMoves } from './stockMoves';
import { tables } from './tables';
import { verify } from './verify';

export const main = serve({
  actions: {
    ...{ board, accept, ready, verify, depart, deliver },
    ...{ complete: finish, missed, calendar, setDayOff, tables, closeTable },
    ...{ shelf, setOffSale, setChoiceOff, moveStock, stockMoves, setAlert },
  },
});
