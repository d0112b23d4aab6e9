/** Whether a path may name a file of cloud storage: relative, at most 850 characters more than one, no way upwards. */
export const isCloudPath = (path: unknown): path is string =>
  typeof path === 'string' && /^[^/\\\0][^\\\0]{0,850}$/.test(path) && !path.split('/').includes('..');
