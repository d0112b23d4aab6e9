'use strict';

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
const $ = _.aggregate;

const DAY_MS = 24 * 3600 * 1000;
/** Functions run in UTC; the shop's day is China's. */
const CHINA_MS = 8 * 3600 * 1000;

/** When the day began that ended last, in China. */
function beginOfYesterday(nowMs) {
  const today = Math.floor((nowMs + CHINA_MS) / DAY_MS) * DAY_MS - CHINA_MS;
  return today - DAY_MS;
}

/** Every night: how much was transferred the day before. Running again for the same day writes the same. */
exports.main = async () => {
  const fromMs = beginOfYesterday(Date.now());
  const { list } = await db
    .collection('transfers')
    .aggregate()
    .match({ at: _.gte(new Date(fromMs)).and(_.lt(new Date(fromMs + DAY_MS))) })
    .group({ _id: null, count: $.sum(1), fen: $.sum('$fen') })
    .end();
  const [{ count, fen } = { count: 0, fen: 0 }] = list;
  const day = new Date(fromMs + CHINA_MS).toISOString().slice(0, 10);
  await db.collection('days').doc(day).set({ data: { count, fen } });
  return { day, count, fen };
};
