import type { ConsentKind, ProfileView } from '@fangzhen/contracts';
import { call, newId } from '../../cloud';
import { confirm } from '../../ui';
import { privacyTexts, texts } from './texts';

/** Whether a member has agreed to it, to the text as it is now. */
export const hasAgreed = ({ consents, textVersion }: ProfileView, kind: ConsentKind): boolean =>
  consents[kind]?.agreed === true && consents[kind].version === textVersion;

export const PAGES = {
  profile: 'store/pages/profile/index',
  privacy: 'store/pages/privacy/index',
};

/** Tells the cloud a decision. @returns the member as they are from then on */
export async function decide(
  { textVersion: version }: ProfileView,
  { kinds, agreed, page }: { kinds: ConsentKind[]; agreed: boolean; page: string },
): Promise<ProfileView> {
  const decision = { clientConsentId: newId(), kinds, agreed, version, page };
  return (await call('account', 'consent', decision)).profile;
}

/**
 * Asks before something is given that needs a word; asks nothing where it was given.
 * @returns the member, who has agreed; undefined when they would not
 */
export async function askConsent(
  profile: ProfileView,
  kind: 'phone' | 'birthday',
): Promise<ProfileView | undefined> {
  if (hasAgreed(profile, 'privacy') && hasAgreed(profile, kind)) return profile;
  const { name, why } = privacyTexts.kinds[kind];
  const { agree: confirmText, notNow: cancelText } = texts;
  if (!(await confirm({ title: texts.askTitle(name), content: texts.askNote(why), confirmText, cancelText })))
    return undefined;
  return decide(profile, { kinds: ['privacy', kind], agreed: true, page: PAGES.profile });
}
