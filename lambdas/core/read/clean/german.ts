import type { Furniture } from './furniture';

export const GERMAN: Furniture = {
  phrases:
    `anzeige|anzeigen|werbung|advertorial|teilen|artikel teilen|beitrag teilen|jetzt teilen|drucken|artikel drucken|merken
    kommentare|kommentar|kommentieren|kommentar schreiben|kommentare anzeigen|kommentare lesen|zu den kommentaren|jetzt kommentieren
    mehr lesen|weiterlesen|mehr dazu|mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|auch interessant|auch interessant für sie
    das könnte sie auch interessieren|meistgelesen|meistgelesene artikel|meist gelesen|empfehlungen der redaktion|empfohlener inhalt
    newsletter|newsletter abonnieren|newsletter bestellen|jetzt abonnieren|abonnieren|jetzt anmelden|anmelden|einloggen|registrieren
    foto|fotos|bild|bilder|video|bildergalerie|fotostrecke|zur startseite|nach oben|wird geladen|vorlesen|artikel anhören|artikel merken
    folgen sie uns|datenschutz|impressum|cookie-einstellungen|alle rechte vorbehalten|verwandte themen|verwandte artikel|lesezeit
    minuten lesezeit|min lesezeit|artikel wird nach der anzeige fortgesetzt|der artikel wird nach der anzeige fortgesetzt`
      .split(/[|\n]/)
      .map((phrase) => phrase.trim()),
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
