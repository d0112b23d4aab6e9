/** A refusal of WeChat Pay v2. Parameters that are wrong are a failed communication, the rest a failed business result. */
export class PayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get answer(): Record<string, unknown> {
    if (this.code === 'PARAM_ERROR') return { return_code: 'FAIL', return_msg: this.message };
    return {
      return_code: 'SUCCESS',
      return_msg: 'OK',
      result_code: 'FAIL',
      err_code: this.code,
      err_code_des: this.message,
    };
  }
}
