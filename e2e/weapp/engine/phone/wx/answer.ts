/** What WeChat's asynchronous functions take. */
export interface Callbacks<T = object> {
  success?(result: T): void;
  fail?(error: { errMsg: string }): void;
  complete?(result: object): void;
}

/** A failure as WeChat names it, for instance `cancel`. */
export class Fail extends Error {}

const failed = (name: string, error: unknown) => ({ errMsg: `${name}:fail ${(error as Error).message}` });

/**
 * One of WeChat's asynchronous functions: tells success, fail and complete after the caller is through, and gives a
 * promise when nobody waits for a callback. What is no Fail is a mistake of this phone and is shown as one.
 */
export function asynchronous<O extends object>(
  name: string,
  work: (options: O) => object | void | Promise<object | void>,
): (options?: O & Callbacks) => Promise<object> | undefined {
  return (options = {} as O & Callbacks) => {
    const { success, fail, complete } = options;
    const result = Promise.resolve()
      .then(() => work(options))
      .then((value) => ({ errMsg: `${name}:ok`, ...value }));
    if (!success && !fail && !complete) return result;
    void result.then(
      (value) => {
        success?.(value);
        complete?.(value);
      },
      (error: unknown) => {
        if (!(error instanceof Fail)) console.error(error);
        fail?.(failed(name, error));
        complete?.(failed(name, error));
      },
    );
    return undefined;
  };
}
