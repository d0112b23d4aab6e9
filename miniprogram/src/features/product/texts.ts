export const texts = {
  title: '商品',
  add: '加入购物车',
  buy: '立即购买',
  cart: '购物车',
  soldOut: '已售罄',
  soldOutHere: '这家门店已售罄',
  few: (count: number) => `仅剩 ${count} 件`,
  inStock: '有货',
  choose: (options: string[]) => `请选择${options.join('、')}`,
  added: '已加入购物车',
  qty: '数量',
  coupon: (title: string) => `可用「${title}」`,
  couponSaving: '再省',
  pickupAt: '到店自取',
  closed: '休息中',
  about: '商品介绍',
  details: '查看详情',
  noStore: '请先选一家门店',
  noStoreNote: '商品的价格和库存因门店而异',
  toBrands: '去选门店',
};
/** A stock of this many or fewer is worth saying. */
export const FEW = 5;
