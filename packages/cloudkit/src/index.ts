export { memberAction, memberActionBeside, openAction, staffAction, type Action } from './action';
export { allEnded } from './allEnded';
export { cached, cachedBy } from './cached';
export { afterMerge, readGrants, type Ctx, type MemberCtx, type StaffCtx } from './context';
export { notFound, Refusal } from './errors';
export { fileLinks, removeFiles, storeFile } from './files';
export { anyOf, type Reader } from './gateway';
export { bodyText, type HttpAnswer, type HttpEvent } from './http';
export { readMember } from './identity';
export { fingerprint, hashId, onceId, randomDigits, secretToken } from './ids';
export type { Log } from './log';
export { keyedHash, seal, sealKeys, unseal, type SealKeys } from './seal';
export { serve, type Main, type Platform } from './serve';
export type { CollectionName, Collections } from './store/collections';
export { addUnlessThere, getOrAdd } from './store/addUnlessThere';
export { surelyNotWritten } from './store/refused';
export {
  Duplicate,
  type Change,
  type Condition,
  type Fields,
  type Filter,
  type Store,
  type Transaction,
} from './store/port';
export { wechatPhone } from './wechatPhone';
