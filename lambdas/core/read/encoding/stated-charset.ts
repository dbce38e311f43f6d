import { encodingOf } from './charset';

/** Bytes at the top of a document in which it may state its encoding: four times what the WHATWG standard asks for. */
const TOP = 4096;

/** `<meta charset="…">` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const META = /<meta\s[^>]{0,500}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;

const XML = /^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/i;

/** The encoding that a page or an XML document states in itself; null if none. */
export function statedInside(bytes: Uint8Array): string | null {
  const top = String.fromCharCode(...bytes.subarray(0, TOP));
  const label = XML.exec(top)?.[1] ?? META.exec(top)?.[1];
  return label === undefined ? null : encodingOf(label);
}

/** The encoding that a transport states, as a label or in a Content-Type; null if none. */
export function statedOutside(stated: string | null | undefined): string | null {
  if (stated === null || stated === undefined) return null;
  return encodingOf(/charset\s{0,20}=\s{0,20}["']?([^\s"';,]{1,40})/i.exec(stated)?.[1] ?? stated);
}
