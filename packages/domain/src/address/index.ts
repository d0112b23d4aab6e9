export { emptyBook, MAX_ADDRESSES, withAddress, withoutAddress } from './book';
export { maskPhone } from './maskPhone';
