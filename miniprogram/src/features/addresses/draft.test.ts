import { addressOf, draftOf, draftProblems, emptyDraft, type Draft } from './draft';

const home: Draft = {
  contact: ' 林晓 ',
  phone: '13800001234',
  location: { lng: 121.44, lat: 31.22 },
  place: '愚园路 361 弄',
  detail: '12 号 301 室 ',
};

test('an empty form names everything that is missing', () => {
  expect(Object.keys(draftProblems(emptyDraft))).toEqual(['contact', 'phone', 'place', 'detail']);
});

test.each<[string, Partial<Draft>, string[]]>([
  ['nothing', {}, []],
  ['a number too short', { phone: '1380000123' }, ['phone']],
  ['a landline', { phone: '02155500001' }, ['phone']],
  ['a name too long', { contact: '林'.repeat(21) }, ['contact']],
  ['a place that is only written', { location: undefined }, ['place']],
  ['blanks', { detail: '  ' }, ['detail']],
])('wrong with it is %s', (_, given, wrong) => {
  expect(Object.keys(draftProblems({ ...home, ...given }))).toEqual(wrong);
});

test('what is saved has no blanks around it, and can be changed again', () => {
  const address = addressOf(home);
  expect(address).toMatchObject({ contact: '林晓', detail: '12 号 301 室' });
  expect(draftOf({ ...address, id: 'address-0001' })).toEqual(address);
});
