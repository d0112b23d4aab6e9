export { chooseCity, useChosenCity, useWhereabouts, type Whereabouts } from './chosenCity';
export { CitySheet } from './CitySheet';
export { navigateTo, ring } from './reach';
