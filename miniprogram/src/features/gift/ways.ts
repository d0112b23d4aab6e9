import { go } from '../../ui';

export const toOffers = (): void => go('/pages/coupons/index');
export const toMine = (): void => go('/pages/coupons/index', { view: 'mine' });

const PAGE = '/store/pages/gift/index';

/** What a friend opens: in WeChat from a card, in a browser from an address. */
export const giftPath = (token: string): string => `${PAGE}?token=${token}`;
export const giftUrl = (token: string): string => `${location.origin}${location.pathname}#${giftPath(token)}`;
