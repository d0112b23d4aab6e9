/** What a shared gift opens. */
export const giftPath = (id: string) => `/store/pages/points-gift/index?id=${id}`;
