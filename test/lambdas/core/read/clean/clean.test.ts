import { clean } from '../../../../../lambdas/core/read/clean/clean';
import { growth } from '../../../../../testing/growth';

const NEWS = 'The old lighthouse at Skerrow was lit again on Friday.';

/** Whether a line between two of news is taken out. */
const goes = (line: string) => clean([NEWS, line, NEWS]).removed === 1;

describe('clean', () => {
  it('collapses spaces and takes out blank lines without counting them', () => {
    expect(clean(['', `  The old\u00a0\t lighthouse `, ' \t', 'A long\u00ad wait'])).toEqual({
      lines: ['The old lighthouse', 'A long wait'],
      removed: 0,
    });
  });

  it('puts words together again that a soft hyphen or a mark of no width parts', () => {
    expect(clean(['light\u00adhouse', 'light\u200bhouse']).lines).toEqual(['lighthouse', 'lighthouse']);
  });

  it('counts the boilerplate that it takes out', () => {
    expect(clean(['Advertisement', NEWS, '', 'Share this', 'Tweet: 12'])).toEqual({
      lines: [NEWS],
      removed: 3,
    });
  });

  it('changes nothing in what it has cleaned', () => {
    const { lines } = clean([NEWS, 'Read more:', '• Lamp paid for', 'A  long wait']);
    expect(clean(lines)).toEqual({ lines, removed: 0 });
  });

  it('keeps the captions of a gallery, which has nothing else', () => {
    const caption = (text: string) => `Photos: The lamp of Skerrow ${text} Hide Caption 1 of 8`;
    const told = [
      'The lighthouse keeper, Orla Finch, lights the lamp for the first time since the storm took its roof.',
      'Some four hundred people came to the harbour of Skerrow to see it, the town council said on Friday.',
    ].map(caption);
    expect(clean([...told, 'Photo: Ada Lorne'])).toEqual({ lines: told, removed: 1 });
    expect(clean([...told, NEWS])).toEqual({ lines: [NEWS], removed: 2 });
  });

  it('gives nothing for nothing', () => {
    expect(clean([])).toEqual({ lines: [], removed: 0 });
  });
});

describe('clean takes out', () => {
  it.each([
    'Shares:',
    'Share',
    'Share this article',
    '12 Shares',
    'Comments (4)',
    '► Read more »',
    'Share on Facebook',
    'Facebook Twitter WhatsApp Email Print',
    'Share 12 Tweet 3 Pin 0',
    'Share this: Facebook',
    'Copy link',
    'Follow us on Twitter',
    'Follow the Skerrow Packet on Facebook and Instagram.',
    'You can follow Jane Doe on Twitter @janedoe',
    'Like us on Facebook',
    'Find us on Instagram: @skerrowpacket',
  ])('buttons of networks: %s', (line) => {
    expect(goes(line)).toBe(true);
  });

  it.each([
    'Subscribe',
    'Sign up',
    'Sign in',
    'Sign up for our free daily newsletter',
    'Sign up here to get the Skerrow Packet’s morning briefing by email.',
    'Subscribe to our newsletter!',
    'Get the latest headlines delivered to your inbox every morning.',
    'Already a subscriber? Log in',
    'Download the Skerrow Packet app',
    'Advertisement',
    'ADVERTISEMENT',
    '- Advertisement -',
    'Story continues below advertisement',
    'Sponsored content',
    'We use cookies to improve your visit. By staying you accept them.',
    'This website uses cookies.',
    'Please enable JavaScript to watch this video',
    'Loading...',
    'Click here to see the pictures',
    '5 min read',
    'Reading time: 4 minutes',
  ])('what sells and asks: %s', (line) => {
    expect(goes(line)).toBe(true);
  });

  it.each([
    'Read more: Lamp paid for by the parish',
    'READ ALSO | Lamp paid for by the parish',
    'See also: Lamp paid for by the parish',
    'Related: Who said the lamp was lost?',
    'Related articles',
    'You may also like',
    'Read more about the lamp here.',
    'Watch: the lamp is lit',
  ])('links to other articles: %s', (line) => {
    expect(goes(line)).toBe(true);
  });

  it.each([
    'Photo: Jane Doe',
    'Photos by Jane Doe',
    'Photo credit: Jane Doe/Skerrow Packet',
    '(AP Photo/Jane Doe)',
    '(Photo: Jane Doe)',
    'Image source, Getty Images',
    'Image caption, The lamp was lit at dusk on Friday',
    'The lamp is lit at Skerrow, 20 November 2026. REUTERS/Jane Doe',
    'Villagers watch as the lamp is lit on Friday. (AP Photo/Jane Doe)',
    'Jane Doe/Getty Images',
    '© 2026 Skerrow Packet. All rights reserved.',
    'Copyright 2026 Skerrow Packet',
    'Copyright © Skerrow Packet',
    '(c) 2026 Skerrow Packet',
    'All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'AP contributed to this report.',
    'Jane Doe in Skerrow and Max Roe contributed reporting to this article.',
    'Reporting by Jane Doe; editing by Max Roe',
    '(Reporting by Jane Doe in Skerrow; Editing by Max Roe)',
    'Additional reporting by Jane Doe',
    'This article was amended on 20 November 2026 to correct the height of the tower.',
    '• This story has been updated.',
    'This is a developing story. Check back for updates.',
    'Contact Jane Doe at jane.doe@packet.example or 555-010-0199.',
    'Email: desk@packet.example',
    'desk@packet.example',
    '@janedoe',
    'Comments are closed.',
    'The post Lamp lit again appeared first on Skerrow Packet.',
    'The post “What now?” first appeared on packet.example.',
    'ENDS',
    '– ends –',
    '___',
    '###',
    '* * *',
  ])('credits, rights and contacts: %s', (line) => {
    expect(goes(line)).toBe(true);
  });

  it.each([
    'Anzeige',
    'Lesen Sie auch: Lampe bezahlt',
    'Mehr zum Thema',
    'Artikel teilen',
    'Newsletter abonnieren',
    'Folgen Sie uns auf Facebook',
    'Foto: Jane Doe',
    'Alle Rechte vorbehalten',
    'Wir verwenden Cookies, um die Seite zu verbessern.',
    'Dieser Artikel wurde am 20. November aktualisiert.',
    'Der Beitrag Lampe brennt wieder erschien zuerst auf Skerrow Packet.',
    'Publicité',
    'À lire aussi : La lampe est payée',
    'Lire aussi',
    'Partager sur Facebook',
    'Abonnez-vous à notre newsletter',
    'Suivez-nous sur Instagram',
    'Crédit photo : Jane Doe',
    'Tous droits réservés',
    'Temps de lecture : 3 min',
    'Cet article a été mis à jour le 20 novembre.',
    'L’article La lampe est rallumée est apparu en premier sur Skerrow Packet.',
    'Publicidad',
    'Lea también: La lámpara está pagada',
    'Te puede interesar',
    'Compartir en Facebook',
    'Suscríbete a nuestro boletín',
    'Síguenos en Instagram',
    'La entrada La lámpara arde de nuevo se publicó primero en Skerrow Packet.',
    'Foto: Jane Doe / EFE',
    'Todos los derechos reservados',
    'Tiempo de lectura: 3 minutos',
    'Haga clic aquí para ver las fotos',
  ])('boilerplate in German, French and Spanish: %s', (line) => {
    expect(goes(line)).toBe(true);
  });

  it('titles of links where a heading and bullets mark them', () => {
    const links = ['Read more:', '• Lamp paid for by the parish', '• Bells fall silent'];
    expect(clean([NEWS, ...links, NEWS])).toEqual({ lines: [NEWS, NEWS], removed: 3 });
    expect(clean([NEWS, 'Read more:', 'Bells fall silent']).lines).toEqual([NEWS, 'Bells fall silent']);
    expect(clean([NEWS, '• Lamp paid for by the parish']).removed).toBe(0);
    expect(clean(['Read more:', ...Array(12).fill('• Bells fall silent')]).lines).toHaveLength(2);
    expect(clean(['Read more:', NEWS, '• Bells fall silent']).removed).toBe(1);
  });
});

describe('clean keeps', () => {
  it.each([
    'The post of keeper appeared first on the island’s pay roll of 1871.',
    'The strike ends',
    'Facebook said on Monday that it would close its office in Skerrow.',
    'Facebook shares fell 12 percent on Monday.',
    'Twitter users shared the film of the lamp.',
    'Police asked drivers to share photos of the crash.',
    'Share prices fell for a third day.',
    'Subscribe to nothing, the minister said.',
    'Sign up or leave, the mayor told the crews.',
    'Photos of the wreck were taken by the crew.',
    'Video of the crash shows a blue van.',
    'Image of a saint found under harbour',
    'Copyright law was changed on Monday.',
    'The singer sued over copyright in 2026.',
    'Follow the money, the judge said on Friday.',
    'Read more books, the minister told pupils.',
    'Read also the letter of the law, she said.',
    'Related parties held 40 percent of the shares.',
    'Comments by the mayor angered the crews.',
    'Reporting by phone was made harder in May.',
    'The company contributed to this year’s deficit.',
    'This article of the treaty was amended in 1999.',
    'This story has been corrected to show that 18 people died, not 23.',
    'Click beetles ate the harvest.',
    'Loading was stopped when the crane fell.',
    'Advertisement spending fell by a third.',
    'Contact between the ships was lost at dawn.',
    'Anyone who saw the van should call 555-010-0199.',
    'Call the county police at 555-010-0199 if you saw the van.',
    'The minister said: “All rights reserved for the crews must be kept.”',
    'She uses cookies and tea to calm the crews.',
    'We use cookies as bait, said the trapper.',
    'SKERROW (AP) - The lamp was lit again on Friday.',
    'By the river',
    'Anzeige gegen Bürgermeister erstattet',
    'Werbung für Tabak wird verboten.',
    'Lesen Sie das Gesetz, sagte die Ministerin.',
    'Publicité pour le tabac interdite dès mai',
    'Partager la mer, dit le maire, est difficile.',
    'Publicidad de tabaco prohibida desde mayo',
    'Compartir el agua será obligatorio.',
    'Watch: the bells, said the priest, will ring.',
    'A long wait',
    'More on it',
    '1,200 boats',
    '12',
  ])('news: %s', (line) => {
    expect(clean([NEWS, line, NEWS])).toEqual({ lines: [NEWS, line, NEWS], removed: 0 });
  });

  it.each([11, 30])('a paragraph of %i sentences, however it begins', (count) => {
    const paragraph = `Read more: ${`${NEWS} `.repeat(count)}`.trim();
    expect(clean([paragraph, `Photo: ${paragraph}`]).removed).toBe(0);
  });

  it('two sentences behind a word that leads to other pages as well', () => {
    const line = `Watch: ${NEWS} ${NEWS} ${NEWS}`;
    expect(clean([line]).lines).toEqual([line]);
  });

  it('what is longer than any row of buttons', () => {
    expect(goes('Share '.repeat(20))).toBe(true);
    expect(goes('Share '.repeat(21))).toBe(false);
  });
});

describe('clean of anything', () => {
  it('is done with long lines in proportion to their length', async () => {
    const parts = [
      ' ',
      'share ',
      'Share',
      '(',
      '(AP Photo/',
      'copyright ',
      'read more: ',
      '\u200b',
      '• a',
      '.',
      '- ',
    ];
    for (const part of parts) {
      const read = (size: number) => {
        for (const tail of ['', 'x', ' all rights reserved'])
          clean(['Read more:', part.repeat(size / part.length) + tail]);
      };
      expect(await growth(read, 1_000_000)).toBeLessThan(1.5);
    }
  });
});
