import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { NOTHING_STATED } from '../../../../../lambdas/core/read/document/raw-article';
import { Rejected } from '../../../../../lambdas/core/read/document/rejection';
import { readMail } from '../../../../../lambdas/core/read/mail/mail';

const BODY = 'The old lighthouse at Skerrow was lit again on Friday after nine dark years.';
const MORE = 'Nobody on the island slept.';

const HEADERS = `From: "Skerrow Packet" <news@packet.example>
To: desk@fold.example
Subject: Lighthouse lit again
Date: Fri, 20 Nov 2026 08:30:00 +0000
Message-ID: <7@packet.example>
MIME-Version: 1.0`;

const bytes = (mail: string) => new TextEncoder().encode(mail.replaceAll('\n', '\r\n'));

const plain = (text: string, headers = HEADERS) => readMail(bytes(`${headers}\n\n${text}`));

const html = (text: string) => plain(text, `${HEADERS}\nContent-Type: text/html; charset=utf-8`);

const multipart = (type: string, ...parts: string[]) =>
  plain(
    `${parts.map((part) => `--edge\n${part}\n`).join('')}--edge--\n`,
    `${HEADERS}\nContent-Type: multipart/${type}; boundary=edge`,
  );

const TEXT = 'Content-Type: text/plain; charset=utf-8\n\n';
const HTML = 'Content-Type: text/html; charset=utf-8\n\n';

describe('readMail of headers', () => {
  it('takes subject, sender and date, and no id: a mail goes by its key', async () => {
    expect(await plain(BODY)).toEqual({
      ...NOTHING_STATED,
      headline: 'Lighthouse lit again',
      lines: [BODY],
      source: 'Skerrow Packet',
      publishedAt: 'Fri, 20 Nov 2026 08:30:00 +0000',
    });
  });

  it.each([
    ['Fwd: Lamp lit', 'Lamp lit'],
    ['FW: RE:  [Skerrow Daily] Lamp lit', 'Lamp lit'],
    ['[Packet] [Daily] Lamp lit', 'Lamp lit'],
    ['WG: Lamp lit', 'Lamp lit'],
    ['Reopening: Lamp lit', 'Reopening: Lamp lit'],
    ['Lamp lit [video]', 'Lamp lit [video]'],
    ['=?utf-8?Q?Keeper=E2=80=99s_lamp?=', 'Keeper’s lamp'],
    ['=?iso-8859-1?B?Q2Fm6Q==?=', 'Café'],
    ['=?windows-1252?Q?Keeper=92s_lamp?=', 'Keeper’s lamp'],
    ['', ''],
    ['Fwd:'.repeat(90_000), ''],
  ])('takes the subject %j for the headline %j', async (subject, headline) => {
    expect(await plain(BODY, `From: a@b.example\nSubject: ${subject}`)).toMatchObject({ headline });
  });

  it.each([
    ['From: news@packet.example\nList-Id: "Skerrow Daily" <daily.packet.example>', 'Skerrow Daily'],
    ['From: news@packet.example', null],
    ['From: =?utf-8?Q?Caf=C3=A9?= <a@b.example>', 'Café'],
    ['Subject: x', null],
  ])('takes the source of %j', async (headers, source) => {
    expect(await plain(BODY, headers)).toMatchObject({ source });
  });

  it('takes the language', async () => {
    expect(await plain(BODY, `${HEADERS}\nContent-Language: de`)).toMatchObject({ language: 'de' });
  });
});

describe('readMail of bodies', () => {
  it.each([
    [
      'quoted-printable in Windows-1252',
      'windows-1252',
      'quoted-printable',
      'Caf=E9 on the =\nquay =96 open.',
    ],
    ['base64 in UTF-8', 'utf-8', 'base64', 'Q2Fmw6kgb24gdGhlIHF1\nYXkg4oCTIG9wZW4u'],
    ['UTF-8 as it is', 'utf-8', '8bit', 'Café on the quay – open.'],
  ])('reads %s', async (_, charset, encoding, text) => {
    const headers = `${HEADERS}\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}`;
    expect(await plain(text, headers)).toMatchObject({ lines: ['Café on the quay – open.'] });
  });

  it('joins lines that were broken at a width, and no others', async () => {
    const broken =
      'The old lighthouse at Skerrow was lit again on Friday, and nobody on\nthe island slept that night.';
    const list = 'The lamp\nThe lens\nThe stair';
    expect(await plain(`${broken}\n\n${list}\n`)).toMatchObject({
      lines: [broken.replace('\n', ' '), 'The lamp', 'The lens', 'The stair'],
    });
  });

  it('reads marks of Windows-1252 in HTML', async () => {
    const headers = `${HEADERS}\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable`;
    expect(await plain('<p>The keeper=92s lamp.</p>', headers)).toMatchObject({
      lines: ['The keeper’s lamp.'],
    });
  });

  it('reads a text with more lines that begin with one dash than it may have parts', async () => {
    expect(await plain(`- The lamp\n${'- The lens\n'.repeat(LIMITS.mailBoundaries)}`)).toMatchObject({
      headline: 'Lighthouse lit again',
    });
  });

  it('joins flowed lines', async () => {
    const headers = `${HEADERS}\nContent-Type: text/plain; format=flowed`;
    expect(await plain('The lamp \nwas lit.\nAgain.', headers)).toMatchObject({
      lines: ['The lamp was lit.', 'Again.'],
    });
  });

  it('prefers HTML, whose tables are lines', async () => {
    const table = `<table><tr><td><h1>Lamp lit</h1></td></tr><tr><td><p>${BODY}</p><p>${MORE}</p></td></tr></table>`;
    expect(await multipart('alternative', TEXT + BODY, HTML + table)).toMatchObject({
      lines: ['Lamp lit', BODY, MORE],
    });
  });

  it('takes the plain part where the HTML is a mere cover of it', async () => {
    const cover = '<p>Read all</p><img src="a.png">';
    expect(await multipart('alternative', TEXT + BODY, HTML + cover)).toMatchObject({ lines: [BODY] });
  });

  it('finds the text in nested parts and ignores attachments', async () => {
    const inner = `Content-Type: multipart/alternative; boundary=inner\n\n--inner\n${HTML}<p>${BODY}</p>\n--inner--`;
    const picture = 'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=';
    const note = `Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n${MORE}`;
    expect(await multipart('mixed', inner, picture, note)).toMatchObject({ lines: [BODY] });
  });

  it('reads a mail without any text as an article without lines', async () => {
    expect(await plain('')).toMatchObject({ lines: [] });
    expect(await readMail(new Uint8Array())).toEqual(NOTHING_STATED);
  });

  it('takes out a signature behind a line of two dashes and a space', async () => {
    const signed = `${BODY}\n\n${MORE}\n-- \nOrla Fenn\nSkerrow Packet\n`;
    expect(await plain(signed)).toMatchObject({ lines: [BODY, MORE] });
    expect(await plain(signed.replace('-- ', '--'))).toMatchObject({
      lines: [BODY, MORE, '--', 'Orla Fenn', 'Skerrow Packet'],
    });
  });

  it('takes out no more than was above it', async () => {
    const note = `See below.\n-- \nOrla Fenn\n\n${BODY}\n\n${MORE}`;
    expect(await plain(note)).toMatchObject({ lines: ['See below.', '-- ', 'Orla Fenn', BODY, MORE] });
    const forwarded = `${BODY}\n-- \nOrla Fenn\n\nBegin forwarded message:\n\nFrom: a@b.example\n\n${MORE}`;
    expect(await plain(forwarded)).toMatchObject({ lines: [MORE] });
  });

  it('takes out a headline that repeats the subject, unless there is nothing else', async () => {
    const headline = '<h1>LIGHTHOUSE LIT AGAIN</h1>';
    const view = '<p>View in browser</p>';
    expect(await html(`${view}${headline}<p>${BODY}</p>`)).toMatchObject({ lines: [BODY] });
    expect(await html(headline)).toMatchObject({ lines: ['LIGHTHOUSE LIT AGAIN'] });
    expect(await html(`<p>${BODY}</p>${headline}`)).toMatchObject({ lines: [BODY, 'LIGHTHOUSE LIT AGAIN'] });
  });

  it.each([
    'Unsubscribe',
    '| Unsubscribe |',
    'Unsubscribe | Manage preferences | Privacy Policy',
    'To unsubscribe from this list, click here.',
    'If you no longer wish to receive these emails, unsubscribe here.',
    'View this email in your browser',
    'View in browser',
    'Trouble viewing this email? Open it on the web',
    'You are receiving this email because you signed up at packet.example.',
    'This email was sent to desk@fold.example',
    'Was this email forwarded to you? Sign up here.',
    'Sent from my phone',
    '© 2026 Skerrow Packet Ltd. All rights reserved.',
    '----------------------------------------',
    'https://packet.example/lamp?utm_source=mail',
  ])('takes out %j', async (line) => {
    expect(await html(`<p>${line}</p><p>${BODY}</p><p>${line}</p>`)).toMatchObject({ lines: [BODY] });
  });

  it.each([
    'Thousands unsubscribe from the ferry’s newsletter after a price rise.',
    'You are receiving too little, the keeper told the council.',
    'The privacy policy of the harbour office was struck down | Privacy',
    'If you would like to see the lamp, the keeper opens at nine.',
    'Share prices of Wire Ltd. fell.',
    `Share${' | Share'.repeat(100)}`,
  ])('keeps %j', async (line) => {
    expect(await html(`<p>${line}</p>`)).toMatchObject({ lines: [line] });
  });
});

describe('readMail of forwarded mail', () => {
  it.each([
    [
      '---------- Forwarded message ---------\nFrom: Skerrow Daily <d@packet.example>\nDate: Fri, Nov 20\nSubject: Lamp\nTo: <x@fold.example>',
    ],
    ['Begin forwarded message:\n\nFrom: "Skerrow Daily" <d@packet.example>\nSubject: Lamp'],
    ['From: Skerrow Daily [mailto:d@packet.example]\nSent: Friday\nTo: Desk\nSubject: Lamp'],
    ['> Begin forwarded message:\n> \n> From: Skerrow Daily <d@packet.example>\n> '],
  ])('takes out %j and takes the sender from it', async (head) => {
    expect(await plain(`Worth a look?\nBo\n\n${head}\n\n${BODY}`)).toMatchObject({
      lines: [BODY],
      source: 'Skerrow Daily',
    });
  });

  it('takes no name from a bare address', async () => {
    const head = 'Begin forwarded message:\nFrom: d@packet.example\nSubject: Lamp';
    expect(await plain(`${head}\n\n${BODY}`)).toMatchObject({ lines: [BODY], source: 'Skerrow Packet' });
  });

  it('does so in HTML', async () => {
    const head =
      '<div>---------- Forwarded message ---------<br>From: <b>Skerrow Daily</b> &lt;d@packet.example&gt;<br>Subject: x<br></div>';
    expect(await html(`<p>See below</p>${head}<p>${BODY}</p>`)).toMatchObject({
      lines: [BODY],
      source: 'Skerrow Daily',
    });
  });

  it('keeps a paragraph that begins like a header', async () => {
    expect(await plain(`${BODY}\n\nFrom: the keeper’s log.\n\n${MORE}`)).toMatchObject({
      lines: [BODY, 'From: the keeper’s log.', MORE],
      source: 'Skerrow Packet',
    });
  });

  const attached = (mail: string) =>
    `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${mail}`;

  it('reads the mail that is attached', async () => {
    const inner = `From: Skerrow Daily <d@packet.example>\nSubject: Lamp lit\nDate: Thu, 19 Nov 2026 07:00:00 +0000\n\n${BODY}`;
    expect(await multipart('mixed', `${TEXT}See attached.`, attached(inner))).toMatchObject({
      headline: 'Lamp lit',
      lines: [BODY],
      source: 'Skerrow Daily',
      publishedAt: 'Thu, 19 Nov 2026 07:00:00 +0000',
    });
  });

  it('follows mails within mails only so far', async () => {
    const nest = (depth: number): string =>
      depth === 0
        ? `Subject: ${BODY}\n\nx`
        : `Subject: Mail ${depth}\nContent-Type: message/rfc822\n\n${nest(depth - 1)}`;
    expect(await readMail(bytes(nest(LIMITS.mailForwards + 2)))).toMatchObject({ headline: 'Mail 2' });
  });
});

describe('readMail of hostile mail', () => {
  const parts = (depth: number) => {
    const edges = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=e${i}\n\n--e${i}\n`,
    );
    return `${HEADERS}\n${edges.join('')}\n${BODY}`;
  };

  it.each<[string, Rejected['code'], string]>([
    ['parts nested too deep', 'invalid-mail', parts(LIMITS.mailDepth + 1)],
    ['too many headers', 'invalid-mail', `${'X-Lamp: lit\n'.repeat(50_000)}\n${BODY}`],
    ['a header too long', 'invalid-mail', `X-Lamp: ${'lit'.repeat(500_000)}\n\n${BODY}`],
    ['data for a text', 'binary', `${HEADERS}\nContent-Transfer-Encoding: base64\n\nAAECAwQFBgcI`],
    ['too many lines', 'too-large', '\n'.repeat(LIMITS.mailLines + 1)],
    [
      'too many parts',
      'too-large',
      `${HEADERS}\nContent-Type: multipart/mixed; boundary=e\n${'\n--e\n'.repeat(1_500)}`,
    ],
  ])('rejects %s', async (_, code, mail) => {
    const error = await readMail(bytes(mail)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Rejected);
    expect(error).toMatchObject({ code, reason: expect.stringMatching(/^[^"']+\.$/) });
  });

  it('reads parts nested as deep as they may be', async () => {
    expect(await readMail(bytes(parts(LIMITS.mailDepth)))).toMatchObject({ lines: [BODY] });
  });

  it('gives an article or a rejection for anything', async () => {
    const pieces = fc.constantFrom(
      ...[
        'From: ',
        'Subject: ',
        'Fwd: ',
        'Date: ',
        'Content-Type: ',
        'multipart/mixed; boundary=e',
        'text/html',
        '\n',
      ],
      ...[
        '\r\n',
        '\n\n',
        '--e',
        '--e--',
        'message/rfc822',
        '=?utf-8?B?',
        '?=',
        '<p>',
        '</p>',
        '; charset=',
        'utf-16',
      ],
      ...[
        'Content-Transfer-Encoding: ',
        'base64',
        'quoted-printable',
        '=\n',
        '=FF',
        '> ',
        'unsubscribe',
        '\u0000',
      ],
    );
    const mails = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(mails, async (parts) => {
        const error = await readMail(new TextEncoder().encode(parts.join(''))).catch(
          (error: unknown) => error,
        );
        if (error instanceof Error) expect(error).toBeInstanceOf(Rejected);
        else expect(error).toMatchObject({ ownId: null, lines: expect.any(Array) });
      }),
      { numRuns: 300 },
    );
  });
});
