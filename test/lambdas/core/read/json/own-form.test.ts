import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { readOwnForm } from '../../../../../lambdas/core/read/json/own-form';

describe('readOwnForm', () => {
  it('takes every field', () => {
    const fields = {
      id: 7,
      headline: 'Lighthouse lit again',
      text: 'The lighthouse was lit.\nNobody slept.',
      byline: 'Ada Quill',
      source: ' Skerrow Packet ',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-19T08:30:00+02:00',
      modifiedAt: '2026-11-20',
      language: 'en-GB',
      rights: 'CC BY 4.0',
    };
    expect(readOwnForm(fields)).toEqual({
      ownId: '7',
      headline: 'Lighthouse lit again',
      lines: ['The lighthouse was lit.', 'Nobody slept.'],
      byline: 'Ada Quill',
      source: 'Skerrow Packet',
      url: 'https://packet.example/l-7',
      publishedAt: '2026-11-19T08:30:00+02:00',
      modifiedAt: '2026-11-20',
      language: 'en-GB',
      rights: 'CC BY 4.0',
      version: { id: '7', corrects: null },
    });
  });

  it('takes an id for that of a document only if it states when that was modified', () => {
    const fields = { id: 7, corrects: 6, text: 'One' };
    expect(readOwnForm(fields).version).toEqual({ id: null, corrects: '6' });
    expect(readOwnForm({ ...fields, updatedAt: '2026-11-20' }).version).toEqual({ id: '7', corrects: '6' });
  });

  it('decodes references and takes tags out of headline and text alike', () => {
    const written = 'Lamp &amp; lens <b>lit</b>';
    const read = 'Lamp & lens lit';
    expect(readOwnForm({ headline: written, text: written })).toMatchObject({
      headline: read,
      lines: [read],
    });
  });

  it('takes the other names', () => {
    const fields = {
      title: 'Lit',
      body: '<p>One</p><p>Two</p>',
      author: 'Ada',
      updatedAt: '2026-11-20',
      lang: 'de',
    };
    expect(readOwnForm(fields)).toMatchObject({
      headline: 'Lit',
      lines: ['One', 'Two'],
      byline: 'Ada',
      modifiedAt: '2026-11-20',
      language: 'de',
    });
  });

  it('takes null and what is blank for nothing', () => {
    expect(readOwnForm({ text: null, body: 'One', source: ' ', id: null })).toMatchObject({
      lines: ['One'],
      source: null,
      ownId: null,
    });
  });

  it.each([
    'id',
    'headline',
    'text',
    'byline',
    'source',
    'url',
    'publishedAt',
    'modifiedAt',
    'corrects',
    'language',
    'rights',
  ])('rejects a %s that is no string', (name) => {
    for (const value of [{}, ['a'], true]) {
      expect(() => readOwnForm({ text: 'One', [name]: value })).toThrow(
        expect.objectContaining({ code: 'invalid-field', reason: `${name} is not a string.` }),
      );
    }
  });

  it.each(['publishedAt', 'modifiedAt'])('rejects a %s that is no time', (name) => {
    expect(() => readOwnForm({ text: 'One', [name]: 'yesterday' })).toThrow(
      expect.objectContaining({ code: 'invalid-field', reason: expect.stringContaining(name) }),
    );
  });

  it('rejects a field that is too long', () => {
    expect(() => readOwnForm({ url: 'u'.repeat(LIMITS.fieldCharacters + 1) })).toThrow(
      expect.objectContaining({ code: 'invalid-field', reason: expect.stringContaining('url') }),
    );
  });
});
