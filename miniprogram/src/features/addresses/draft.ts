import type { AddressInput, AddressView, LngLat } from '@fangzhen/contracts';
import { MOBILE_NUMBER } from '@fangzhen/contracts/limits';
import { texts } from './texts';

/** An address as it stands in the form. */
export interface Draft {
  contact: string;
  phone: string;
  location?: LngLat;
  place: string;
  detail: string;
}
export type DraftProblems = Partial<Record<'contact' | 'phone' | 'place' | 'detail', string>>;

export const emptyDraft: Draft = { contact: '', phone: '', place: '', detail: '' };

export const draftOf = ({ id: _, ...address }: AddressView): Draft => address;

/** What is still to be mended before it can be saved; the server looks again. */
export function draftProblems({ contact, phone, location, place, detail }: Draft): DraftProblems {
  const name = contact.trim();
  return {
    ...((name === '' || name.length > 20) && { contact: texts.contactWrong }),
    ...(!MOBILE_NUMBER.test(phone) && { phone: texts.phoneWrong }),
    ...((!location || place.trim() === '') && { place: texts.placeWrong }),
    ...(detail.trim() === '' && { detail: texts.detailWrong }),
  };
}

/** The address of a form without a problem. */
export function addressOf({ contact, phone, location, place, detail }: Draft): AddressInput {
  if (!location) throw new TypeError('an address without a place');
  return { contact: contact.trim(), phone, location, place: place.trim(), detail: detail.trim() };
}
