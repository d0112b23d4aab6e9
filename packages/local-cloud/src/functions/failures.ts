import { CloudError } from '../errors';

/** Why a call of a function failed, in the shape the real runtime reports. `errCode` is what a client of WeChat sees. */
export class FunctionFailure extends CloudError {
  constructor(
    code: string,
    readonly errCode: number,
    status: number,
    private readonly report: Record<string, unknown>,
  ) {
    super(code, JSON.stringify(report), status);
  }

  /** What went wrong, as a person reads it: the stack where there is one. */
  get text(): string {
    return String(this.report['stackTrace'] ?? this.report['errorMessage']);
  }
}

const failed = (statusCode: number, errorMessage: string, stackTrace?: string) =>
  new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', -504002, 500, {
    errorCode: 1,
    errorMessage,
    stackTrace,
    statusCode,
  });

export const threw = (error: { name: string; message: string; stack?: string }) =>
  failed(430, `${error.name}: ${error.message}`, error.stack);

export const exited = (code: number) =>
  failed(439, `the instance exited with code ${code} before it answered`);

export const killed = () => failed(439, 'the instance died before it answered (injected fault)');

export const outOfMemory = (memoryMb: number) =>
  failed(434, `the instance needed more memory than its ${memoryMb} MB`);

export const answerTooLarge = (bytes: number) =>
  failed(430, `the answer of ${bytes} bytes is larger than 1 MB`);

/** The very text of the real cloud: `{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}`. */
export const timedOut = (timeoutMs: number) =>
  new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, 504, {
    errorCode: -1,
    errorMessage: `Invoking task timed out after ${timeoutMs / 1000} seconds`,
    statusCode: 433,
  });

export const functionMissing = (name: string) =>
  new FunctionFailure('FUNCTION_NOT_FOUND', -501000, 404, { errorMessage: `FUNCTION_NOT_FOUND: ${name}` });

export const requestTooLarge = () =>
  new FunctionFailure('FUNCTIONS_REQUEST_FAIL', -504001, 413, {
    errorMessage: 'the request is larger than 100 KB',
  });

export const tooManyWaiting = () =>
  new FunctionFailure('EXCEED_CONCURRENT_REQUEST_LIMIT', -501004, 429, {
    errorMessage: 'too many calls are waiting',
  });

export const tooDeep = () =>
  new FunctionFailure('FUNCTIONS_REQUEST_FAIL', -504001, 508, {
    errorMessage: 'functions call each other too deeply',
  });
