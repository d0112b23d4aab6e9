import { PATIENCE_MS } from '@fangzhen/cloudkit/store/retry';
import { cloudJson } from './functions';

/** What is left of a call for all that it does beside waiting for others. */
const REST_MS = 5000;

test.each(Object.entries(cloudJson.functions))(
  'the function %s outlasts the patience of its transactions',
  (_, { timeoutSeconds }) => expect(timeoutSeconds * 1000).toBeGreaterThanOrEqual(PATIENCE_MS + REST_MS),
);
