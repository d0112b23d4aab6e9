import { CalendarPage } from '../../../features/calendar';

export default CalendarPage;
