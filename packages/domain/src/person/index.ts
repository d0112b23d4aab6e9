export { asOne } from './asOne';
export {
  DELETION_WAIT_DAYS,
  deletionOf,
  GONE_NAME,
  nothingLeft,
  reasonsOf,
  scrubbed,
  type Standing,
} from './deletion';
export { decided, needConsent, PRIVACY_VERSION, withDecisions } from './consents';
export { EXPORTS_A_DAY, withExport, withFile, withoutOld } from './exports';
export { profileView, withProfile, type ProfileInput } from './profile';
