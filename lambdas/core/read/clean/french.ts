import type { Furniture } from './furniture';

export const FRENCH: Furniture = {
  phrases:
    `publicité|la suite après la publicité|la suite après cette publicité|contenu sponsorisé|partager|partager l'article
    partager cet article|partager sur facebook|partager sur twitter|imprimer|envoyer par mail|copier le lien|sauvegarder
    commentaires|commentaire|commenter|réagir|lire les commentaires|voir les commentaires|ajouter un commentaire|aucun commentaire
    lire aussi|à lire aussi|lire la suite|lire plus|en savoir plus|voir aussi|à voir aussi|à lire également|lire également|sur le même sujet
    sur le même thème|les plus lus|articles les plus lus|articles liés|dans la même rubrique|vous aimerez aussi|à ne pas manquer
    s'abonner|abonnez-vous|je m'abonne|se connecter|s'inscrire|inscrivez-vous|newsletter|newsletters|recevoir la newsletter
    suivez-nous|photo|photos|vidéo|vidéos|image|diaporama|chargement|chargement en cours|retour en haut|mentions légales
    tous droits réservés|gérer les cookies|accepter les cookies|politique de confidentialité|écouter l'article|temps de lecture
    min de lecture|minutes de lecture|article réservé aux abonnés|réservé aux abonnés`
      .split(/[|\n]/)
      .map((phrase) => phrase.trim()),
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
