export const LIST_PATH = '/console/pages/campaigns/index';
/** `?id=` a draft, `?copyOf=` any, else a new one: of `?brandId=`, or the group's. */
export const EDITOR_PATH = '/console/pages/campaign/index';
