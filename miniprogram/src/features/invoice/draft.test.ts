import { draftOf, invoiceOf } from './draft';

const draft = {
  kind: 'company' as const,
  title: ' 云陌集团 ',
  taxNumber: '91350100m000100y43',
  email: 'a@example.com',
};

test('what is right is sent tidied up; a person sends no tax number', () => {
  expect(invoiceOf(draft).invoice).toMatchObject({ title: '云陌集团', taxNumber: '91350100M000100Y43' });
  expect(invoiceOf({ ...draft, kind: 'person' }).invoice).toEqual({
    kind: 'person',
    title: '云陌集团',
    email: 'a@example.com',
  });
});

test('what is wrong is named', () => {
  expect(invoiceOf(draft).wrong).toEqual([]);
  expect(invoiceOf(draftOf(undefined)).wrong.sort()).toEqual(['email', 'title']);
  expect(invoiceOf({ ...draft, taxNumber: '1' })).toEqual({ wrong: ['taxNumber', 'taxNumber'] });
});
