// The library types its root only; its parts are imported one by one because the root (and its `lib/rsa`)
// loads axios, which costs a cold function some 75 ms and 270 KB.
declare module 'wechatpay-axios-plugin/lib/aes.js' {
  export { Aes as default } from 'wechatpay-axios-plugin';
}
declare module 'wechatpay-axios-plugin/lib/formatter.js' {
  export { Formatter as default } from 'wechatpay-axios-plugin';
}
