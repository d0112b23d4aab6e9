import { Refusal } from '@fangzhen/domain/refusal';

export { Refusal };

/** What does not exist and what is not the caller's get the same answer (I12). */
export const notFound = (what: string) => new Refusal('NOT_FOUND', `没有找到这个${what}`);
