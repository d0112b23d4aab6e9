import { retryConflicts } from './retry';

const CONFLICT = { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionConflict] again' };

/** Meets so many conflicts before it succeeds. */
function contended(conflicts: number) {
  let tried = 0;
  return async () => {
    tried += 1;
    if (tried <= conflicts) throw CONFLICT;
    return tried;
  };
}

test('I2: as long as it has patience, many conflicts are no failure', async () => {
  await expect(retryConflicts(contended(20))).resolves.toBe(21);
});

test('when its patience is over, it says that others were busy with the same', async () => {
  await expect(retryConflicts(contended(Infinity), 50)).rejects.toMatchObject({ code: 'BUSY' });
});

test('any other error ends it at once', async () => {
  let tried = 0;
  const fails = () => {
    tried += 1;
    return Promise.reject(new Error('the network is down'));
  };
  await expect(retryConflicts(fails)).rejects.toThrow('down');
  expect(tried).toBe(1);
});
