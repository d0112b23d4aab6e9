'use strict';

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
const places = db.collection('places');

const actions = {
  /** {name, longitude, latitude} → {id} */
  async add({ name, longitude, latitude }) {
    if (typeof name !== 'string' || name === '') throw new Error('a place needs a name');
    const { OPENID } = cloud.getWXContext();
    const data = {
      name,
      location: db.Geo.Point(longitude, latitude),
      addedBy: OPENID,
      addedAt: db.serverDate(),
    };
    const { _id } = await places.add({ data });
    return { id: _id };
  },

  /** {} → the places, the oldest first */
  async list() {
    const { data } = await places.orderBy('addedAt', 'asc').limit(100).get();
    return data;
  },

  /** {id, name} → {updated: 0 or 1} */
  async rename({ id, name }) {
    const { stats } = await places.doc(id).update({ data: { name } });
    return stats;
  },

  /** {id} → {removed: 0 or 1}; only who added a place may remove it */
  async remove({ id }) {
    const { OPENID } = cloud.getWXContext();
    const { stats } = await places.where({ _id: id, addedBy: OPENID }).remove();
    return stats;
  },

  /** {longitude, latitude, withinMeters?} → up to 10 places, the nearest first */
  async nearest({ longitude, latitude, withinMeters = 50000 }) {
    const geometry = db.Geo.Point(longitude, latitude);
    const near = _.geoNear({ geometry, minDistance: 0, maxDistance: withinMeters });
    const { data } = await places.where({ location: near }).limit(10).get();
    return data;
  },
};

exports.main = async (event) => {
  const action = Object.hasOwn(actions, event.action) ? actions[event.action] : undefined;
  if (!action) throw new Error(`there is no action ${event.action}`);
  return action(event);
};
