'use strict';

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database({ throwOnNotFound: false });
const _ = db.command;

const ATTEMPTS = 8;

/** Another transaction held one of the accounts: nothing has happened, and it may be tried again. */
const isConflict = (error) => /TransactionConflict/.test(`${error.errMsg} ${error.message}`);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function move({ from, to, fen }) {
  return db.runTransaction(async (transaction) => {
    const accounts = transaction.collection('accounts');
    const { data: giver } = await accounts.doc(from).get();
    const { data: taker } = await accounts.doc(to).get();
    if (!giver || !taker) return { moved: false, reason: 'no such account' };
    if (giver.balanceFen < fen) return { moved: false, reason: 'not enough money' };
    await accounts.doc(from).update({ data: { balanceFen: _.inc(-fen) } });
    await accounts.doc(to).update({ data: { balanceFen: _.inc(fen) } });
    await transaction.collection('transfers').add({ data: { from, to, fen, at: new Date() } });
    return { moved: true };
  });
}

/** {from, to, fen} → {moved: true} or {moved: false, reason} */
exports.main = async ({ from, to, fen }) => {
  if (!Number.isInteger(fen) || fen <= 0) throw new Error('fen must be a whole number above 0');
  if (from === to) throw new Error('from and to must differ');
  for (let attempt = 1; ; attempt++) {
    try {
      return await move({ from, to, fen });
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
};
