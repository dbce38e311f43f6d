import type { Furniture } from './furniture';

export const SPANISH: Furniture = {
  phrases:
    `publicidad|anuncio|contenido patrocinado|compartir|compartir en facebook|compartir en twitter|comparte esta noticia
    comparte|imprimir|enviar por correo|copiar enlace|guardar|comentarios|comentario|comentar|ver comentarios|deja un comentario
    dejar un comentario|sin comentarios|leer más|lee más|seguir leyendo|continuar leyendo|lea también|lee también|leer también
    te puede interesar|te recomendamos|le puede interesar|también te puede interesar|ver también|vea también|más información
    más noticias|noticias relacionadas|artículos relacionados|temas relacionados|lo más leído|lo más visto|no te pierdas
    suscríbete|suscríbase|suscribirse|regístrate|iniciar sesión|boletín|newsletter|síguenos|síganos|foto|fotos|vídeo|video|imagen
    galería|cargando|volver arriba|aviso legal|todos los derechos reservados|aceptar cookies|política de cookies
    política de privacidad|tiempo de lectura|min de lectura|minutos de lectura|escuchar la noticia`
      .split(/[|\n]/)
      .map((phrase) => phrase.trim()),
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
