export { eventsOf, FEED_FIELDS } from './eventsOf';
export { nextPage } from './nextPage';
