/** The boilerplate of pages in one language. */
export interface Boilerplate {
  /** Whole lines in lower case, without counts and marks around them. */
  phrases: readonly string[];
  /** Patterns that match nothing but boilerplate. */
  precise: readonly RegExp[];
  /** Patterns of picture captions: boilerplate in an article, but the whole content of a gallery. */
  captions: readonly RegExp[];
  /** Patterns that may match news, too: they count in short lines that attribute nothing to a source. */
  loose: readonly RegExp[];
}

const SOCIAL =
  '(?:twitter|facebook|instagram|linkedin|tiktok|youtube|telegram|whatsapp|snapchat|threads|bluesky)';

const NAME = String.raw`\p{Lu}[\p{L}’'.-]{0,30}(?: (?:and )?\p{Lu}[\p{L}’'.-]{0,30}){0,5}`;

export const ENGLISH: Boilerplate = {
  phrases:
    phrasesOf(`share this|share this article|share this story|share this page|share on|share via|share options|shares
    subscribe|subscribe now|subscribe today|sign up|sign up now|sign up today|sign in|log in|register|sign up today it's free
    advertisement|advertisements|ad|ads|sponsored|sponsored content|paid content|promoted stories|paid post
    advertisement continue reading the main story|continue reading the main story|continue reading|continue reading below
    advertisement continue reading below|story continues below|story continues below advertisement|story continues
    article continues below|article continues below advertisement|article continues after advertisement|skip ad|skip advertisement
    read more|read more here|read full story|read the full story|read also|see also|see more|also read|related|learn more|more
    related articles|related stories|related content|related topics|related coverage|related links|related video|related videos
    recommended|recommended stories|recommended for you|most read|most popular|trending|trending now|more stories|more news
    top stories|editor's picks|you may also like|you might also like|you may also be interested in|you may also be interested in these stories
    more from|more coverage|more on this story|more in|don't miss|read next|up next|what to read next|popular stories
    follow us|like us|like us on facebook|follow us on twitter|follow us on facebook|join the conversation|connect with us
    photo|photos|image|images|video|videos|gallery|photo gallery|view gallery|view photos|view slideshow|watch video|play video
    watch live|watch this story|watch the story|watch the video|hide caption|toggle caption|caption|enlarge|enlarge this image|view full size
    full screen|hide transcript show transcript|copy link copy|image caption|media caption|image source|image copyright|close
    comment|comments|leave a comment|post a comment|add a comment|view comments|view all comments|show comments|join the discussion
    comments are closed|no comments|have your say|read comments|be the first to comment|hide comments|loading|loading comments
    loading video|please wait|newsletter|newsletters|newsletter sign up|sign up for our newsletter|subscribe to our newsletter
    email newsletters|get our newsletter|get the app|download the app|download our app|download our free app|play|pause|mute
    print|print this|print this article|email this|email this article|e-mail this|copy link|link copied|save|savesave|back to top
    scroll down for video|scroll to continue|cookie policy|privacy policy|terms of use|terms of service|manage cookies
    accept cookies|accept all cookies|cookie settings|all rights reserved|check back for updates|skip to main content|skip to content
    listen to this article|listen to article|listen now|listen|min read|minute read|minutes read|click here|posted on|photo caption|ends`),
  precise: [
    /^(?:read|see|learn|find out) more (?:here|at|on|about|in|from)\b[^.!?]{0,120}[.!:]?$/i,
    /^(?:read (?:more|also|next|the full story|full story)|see also|also read|also see|related(?: (?:stories|articles|coverage|story|article|content|news|video|link|links))?|more (?:on this|from us)|don['’]t miss|you (?:may|might) also like|recommended|must read|must[- ]read|up next|trending|in case you missed it|icymi|click (?:here|to (?:read|watch|see)))\s?[:|»>–—]/i,
    /^(?:click|tap) (?:here|on the link|to (?:share|print|email|expand|enlarge|subscribe))\b/i,
    /^(?:>{1,3} ?)?download (?:the|our) .{1,60}\bapps?\b/i,
    /^(?:share|tweet|email|print|pin|send|post) (?:this|on|via|to|it)(?: (?:this|article|story|page|post|on|via|to|it|link|with friends|by|email|facebook|twitter|pinterest|linkedin|whatsapp|reddit|google\+?|x))*\s?:?$/i,
    new RegExp(
      `^(?:you can )?(?:follow|like|find|join|connect with|add|contact)\\b.{0,80}\\b(?:on|at|via|:) ?(?:our |the |his |her )?${SOCIAL}\\b[^.!?]{0,80}[.!]?$`,
      'i',
    ),
    new RegExp(`^on ${SOCIAL}\\s?:?$`, 'i'),
    /^(?:you can )?follow (?:us|him|her|me|them|[\w.]{0,20} ?@\w{1,30})\b[^.!?]{0,80}[.!]?$/i,
    /^(?:sign up|subscribe|register)\b[^.!?]{0,100}\b(?:newsletters?|e-?mails?|alerts|inbox|updates|podcast|channel|digest|briefing)\b/i,
    /^(?:get|receive|have) (?:the|our|all|breaking|more|daily|today|alerted|email|latest)\b[^.!?]{0,120}\b(?:newsletters?|inbox|e-?mail(?:s|ed| alerts)?|app|alerts)\b/i,
    /^(?:to )?(?:subscribe|sign up)\b[^.!?]{0,60}\b(?:here|today|now|free|per (?:week|month))\b[^.!?]{0,40}[.!]?$/i,
    /^email newsletters? sign up\b/i,
    /^newsletter sign up\b/i,
    /^(?:this|our) (?:web)?site uses cookies\b/i,
    /^we(?: and our partners)? (?:(?:use|set|place) cookies (?:to|and|on|for|in)|value your privacy)\b/i,
    /^[-–— ]{0,4}advertisement\s?[-–—:]? (?:continue|article continues|story continues|scroll)\b/i,
    /^you must enter the characters\b/i,
    /^by (?:continuing|using|browsing|clicking|signing up|subscribing)\b[^.!?]{0,80}\b(?:cookies|site|terms|privacy|agree)\b/i,
    /^please (?:enable|turn on|activate) (?:java ?script|cookies)\b/i,
    /^this (?:slideshow|video|page|content|site) requires javascript\b/i,
    /^(?:sorry, )?your browser (?:does not|doesn['’]t) support\b/i,
    new RegExp(
      `^(?:[Ff]ile )?(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Vv]ideos?)(?: (?:taken|provided))? (?:by|courtesy of|courtesy) ${NAME}$`,
      'u',
    ),
    new RegExp(
      `^\\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled)(?: and (?:writing|editing|reporting))? by:? ${NAME}(?:$|[;,)]| (?:in|and|for|from) )`,
      'u',
    ),
    /^[^.!?]{2,200}\bcontributed (?:reporting|to) ?(?:to |for |from )?(?:this|the) (?:report|story|article|post|piece)\b[^.!?]{0,60}\.?$/i,
    // A note that corrects a toll is news: "this story has been corrected to show that 18 people died".
    /^(?:\W ?)?(?:this|the) (?:article|story|report|post|piece|page|headline|column)(?: (?:was|has been|is|will be|had been|originally|first)){1,3} (?:first |originally )?(?:amended|updated|corrected|published|appeared|edited|produced|provided|translated|modified)\b(?!.{0,200}\b(?:toll|dead|died|deaths|killed|injured|wounded|missing|magnitude)\b)/i,
    /^The post [^\p{Ll}\s].{0,300} (?:appeared first|first appeared) on .{1,100}$/u,
    /^this (?:article|story|post|report|piece) (?:originally|first) (?:appeared|ran|aired)\b/i,
    /^this (?:is a |story is |report is |is an? )?(?:breaking|developing)(?: news)?(?: story)?\b.{0,150}\b(?:updates?|updated|check back|refresh|details)\b/i,
    /^(?:please )?(?:check back|refresh|stay with|stay tuned|tune in)\b[^.!?]{0,120}\b(?:updates?|details|latest|information|coverage|more|suspects)\b[^.!?]{0,60}[.!]?$/i,
    /^this material may not be (?:published|reproduced)\b/i,
    /^(?:estimated )?(?:reading|read) time\s?:?\s?\d{0,3}\s?(?:min|minutes?)?$/i,
    /^\d{1,3}[ -](?:min|minutes?)(?: read|\. read)$/i,
    /^(?:report an error|submit a tip|report a typo|report a correction|send us a tip|have a (?:news )?tip|got a (?:story|tip|news tip)|do you have a (?:story|tip)|we pay for your stories)\b/i,
    /^(?:listen to|download|subscribe to)\b[^.!?]{0,60}\b(?:podcast|radio here)\b/i,
    /^for (?:more|all|the latest|full|further)\b[^.!?]{0,80}\b(?:news|coverage|stories|updates|information|details)\b[^.!?]{0,40}\b(?:visit|click|go to|follow|see|check|listen|download|subscribe)\b/i,
    /^for more [^.!?]{0,60}coverage:/i,
    /^information from: /i,
    /^(?:MORE|READ MORE|Read more(?: \p{L}{2,10}){0,2} stories|More stories|More news|More coverage|More headlines) (?:FROM|ON|from|on|at|in|ON:) [^.!?]{2,60}(?:\.com)?:?$/u,
    /^(?:photo|article)_\w{1,20}_?inline\|/i,
    /^from wikipedia, the free encyclopedia$/i,
  ],
  captions: [
    /^(?:photos?|images?|pictures?|videos?|graphics?|photograph|photography|illustration|slideshow|gallery)(?: (?:credits?|source|courtesy|caption|copyright|gallery|provided by|courtesy of))?(?: by)?\s?[:|©]/i,
    /^(?:image|media) (?:source|caption|copyright),? /i,
  ],
  loose: [
    /^(?:watch|listen|photos|video|poll|quiz|live|live updates|gallery|slideshow|pictured|map|graphic|interactive|opinion|analysis|explainer)\s?: /i,
    /^(?:share|tell us|let us know|what do you think|join|leave)\b[^.!?]{0,60}\b(?:comments?|thoughts|opinions?|your views|conversation|below)\b/i,
    /^(?:thank you|thanks) for (?:reading|subscribing|visiting|signing up)\b/i,
    /^(?:already a (?:subscriber|member)|not a (?:subscriber|member)|have an account|forgot (?:your )?password|create an account)\b/i,
    /^support (?:our journalism|independent journalism|local journalism|us)\b/i,
    /^embed\b ?[>:]/i,
  ],
};

export const FRENCH: Boilerplate = {
  phrases:
    phrasesOf(`publicité|la suite après la publicité|la suite après cette publicité|contenu sponsorisé|partager|partager l'article
    partager cet article|partager sur facebook|partager sur twitter|imprimer|envoyer par mail|copier le lien|sauvegarder
    commentaires|commentaire|commenter|réagir|lire les commentaires|voir les commentaires|ajouter un commentaire|aucun commentaire
    lire aussi|à lire aussi|lire la suite|lire plus|en savoir plus|voir aussi|à voir aussi|à lire également|lire également|sur le même sujet
    sur le même thème|les plus lus|articles les plus lus|articles liés|dans la même rubrique|vous aimerez aussi|à ne pas manquer
    s'abonner|abonnez-vous|je m'abonne|se connecter|s'inscrire|inscrivez-vous|newsletter|newsletters|recevoir la newsletter
    suivez-nous|photo|photos|vidéo|vidéos|image|diaporama|chargement|chargement en cours|retour en haut|mentions légales
    tous droits réservés|gérer les cookies|accepter les cookies|politique de confidentialité|écouter l'article|temps de lecture
    min de lecture|minutes de lecture|article réservé aux abonnés|réservé aux abonnés`),
  precise: [
    /^(?:(?:à )?(?:lire|voir)(?: aussi| également)|lire la suite|en savoir plus|sur le même sujet|notre dossier|à ne pas manquer)\s?[:|»>–—]/i,
    /^(?:abonnez-vous|inscrivez-vous|recevez)\b[^.!?]{0,100}\b(?:newsletters?|boîte mail|e-?mail|chaîne)(?![\p{L}])/iu,
    /^(?:suivez|retrouvez|rejoignez)-nous sur\b/i,
    /^(?:nous utilisons|ce site utilise) des cookies\b/i,
    /^(?:cliquez ici|cliquer ici)\b/i,
    /^cet article (?:a été|est) .{0,40}(?<!\p{L})(?:publié|mis à jour|modifié|corrigé|paru|réservé|traduit)(?!\p{L})/iu,
    /^temps de lecture\s?:?\s?\d{1,3}\s?min/i,
    /^veuillez activer (?:java ?script|les cookies)\b/i,
    /^L[’']article [^\p{Ll}\s].{0,300} est apparu en premier sur .{1,100}$/u,
    /^le monde vous propose\b|^votre abonnement\b/i,
  ],
  captions: [/^(?:crédits?(?: photo)?|photos?|image|illustration|vidéo)\s?[:|©]/i],
  loose: [/^(?:en images|vidéo|en vidéo|podcast|sondage|diaporama)\s?: /i],
};

export const GERMAN: Boilerplate = {
  phrases:
    phrasesOf(`anzeige|anzeigen|werbung|advertorial|teilen|artikel teilen|beitrag teilen|jetzt teilen|drucken|artikel drucken|merken
    kommentare|kommentar|kommentieren|kommentar schreiben|kommentare anzeigen|kommentare lesen|zu den kommentaren|jetzt kommentieren
    mehr lesen|weiterlesen|mehr dazu|mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|auch interessant|auch interessant für sie
    das könnte sie auch interessieren|meistgelesen|meistgelesene artikel|meist gelesen|empfehlungen der redaktion|empfohlener inhalt
    newsletter|newsletter abonnieren|newsletter bestellen|jetzt abonnieren|abonnieren|jetzt anmelden|anmelden|einloggen|registrieren
    foto|fotos|bild|bilder|video|bildergalerie|fotostrecke|zur startseite|nach oben|wird geladen|vorlesen|artikel anhören|artikel merken
    folgen sie uns|datenschutz|impressum|cookie-einstellungen|alle rechte vorbehalten|verwandte themen|verwandte artikel|lesezeit
    minuten lesezeit|min lesezeit|artikel wird nach der anzeige fortgesetzt|der artikel wird nach der anzeige fortgesetzt`),
  precise: [
    /^(?:lesen sie (?:auch|mehr|dazu|hier)|lesen sie (?:dazu )?auch|mehr (?:zum thema|dazu)|auch interessant|zum thema|weiterlesen|siehe auch|hier lesen)\s?[:|»>–—]/i,
    /^(?:abonnieren sie|melden sie sich|bestellen sie|jetzt)\b[^.!?]{0,80}\b(?:newsletter|abo|whatsapp-kanal)\b/i,
    /^(?:folgen|abonnieren) sie uns\b/i,
    /^(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt)|diese website (?:verwendet|nutzt)|wir nutzen) cookies\b/i,
    /^(?:klicken sie hier|hier klicken)\b/i,
    /^(?:dieser|der) (?:artikel|text|beitrag) (?:wurde|erschien|ist)\b.{0,60}\b(?:aktualisiert|korrigiert|veröffentlicht|erschienen|zuerst|ergänzt|übersetzt)\b/i,
    /^lesezeit\s?:?\s?(?:ca\. ?)?\d{1,3}\s?min/i,
    /^bitte (?:aktivieren sie|schalten sie) (?:java ?script|cookies)\b/i,
    /^redaktioneller hinweis\s?:/i,
    /^Der Beitrag [^\p{Ll}\s].{0,300} erschien zuerst auf .{1,100}$/u,
  ],
  captions: [
    /^(?:foto|fotos|bild|bilder|bildquelle|bildrechte|quelle foto|grafik|archivbild|symbolbild)\s?[:|©]/i,
  ],
  loose: [/^(?:im video|video|podcast|fotostrecke|umfrage|bildergalerie)\s?: /i],
};

export const SPANISH: Boilerplate = {
  phrases:
    phrasesOf(`publicidad|anuncio|contenido patrocinado|compartir|compartir en facebook|compartir en twitter|comparte esta noticia
    comparte|imprimir|enviar por correo|copiar enlace|guardar|comentarios|comentario|comentar|ver comentarios|deja un comentario
    dejar un comentario|sin comentarios|leer más|lee más|seguir leyendo|continuar leyendo|lea también|lee también|leer también
    te puede interesar|te recomendamos|le puede interesar|también te puede interesar|ver también|vea también|más información
    más noticias|noticias relacionadas|artículos relacionados|temas relacionados|lo más leído|lo más visto|no te pierdas
    suscríbete|suscríbase|suscribirse|regístrate|iniciar sesión|boletín|newsletter|síguenos|síganos|foto|fotos|vídeo|video|imagen
    galería|cargando|volver arriba|aviso legal|todos los derechos reservados|aceptar cookies|política de cookies
    política de privacidad|tiempo de lectura|min de lectura|minutos de lectura|escuchar la noticia`),
  precise: [
    /^(?:(?:lea|lee|leer|ver|vea|mira)(?: también| más| además)|te puede interesar|le puede interesar|te recomendamos|más información|no te pierdas|noticia relacionada)\s?[:|»>–—]/i,
    /^(?:suscríbete|suscríbase|regístrate|recibe|reciba)(?!\p{L})[^.!?]{0,100}\b(?:bolet(?:ín|ines)|newsletters?|correo|canal)(?!\p{L})/iu,
    /^(?:síguenos|síganos|sigue|siga|únete)(?!\p{L})[^.!?]{0,60}\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok)\b/iu,
    /^(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)|esta web utiliza) cookies\b/i,
    /^(?:haga|haz) clic aquí/i,
    /^(?:este|esta) (?:artículo|noticia|nota|texto) (?:fue|ha sido|se)\b[^.!?]{0,40}\b(?:publicad[oa]|actualizad[oa]|corregid[oa]|modificad[oa]|publicó)(?!\p{L})/iu,
    /^tiempo de lectura\s?:?\s?\d{1,3}\s?min/i,
    /^La entrada [^\p{Ll}\s].{0,300} (?:se publicó primero|aparece primero) en .{1,100}$/u,
    /^con información de \p{Lu}[^.!?]{1,60}\.?$/u,
  ],
  captions: [/^(?:fotos?|imagen|fotografía|crédito|vídeo|ilustración)\s?[:|©]/i],
  loose: [/^(?:en imágenes|en fotos|vídeo|video|podcast|encuesta|galería)\s?: /i],
};

function phrasesOf(list: string): string[] {
  return list.split(/[|\n]/).map((phrase) => phrase.trim());
}
