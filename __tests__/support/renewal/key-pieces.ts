/** What of a private key may be found where it should not be: its text, and its numbers in either order of bytes. */
import { createPrivateKey } from 'node:crypto';

const PIECE = 24;

/** Lines of the PEM text. */
export function toLines(pem: string): Buffer[] {
  return pem
    .split('\n')
    .filter((line) => line.length >= 16 && !line.startsWith('---'))
    .map((line) => Buffer.from(line));
}

/** Pieces of the private numbers, as DER has them and as OpenSSL has them in memory. */
export function toNumberPieces(pem: string): Buffer[] {
  const { d, p, q, dp, dq, qi } = createPrivateKey(pem).export({ format: 'jwk' });
  return [d, p, q, dp, dq, qi].flatMap((number) => {
    const bytes = Buffer.from(number ?? '', 'base64url');
    const places = [...Array(Math.floor(bytes.length / PIECE)).keys()].map((each) => each * PIECE);
    const pieces = places.map((place) => bytes.subarray(place, place + PIECE));
    return pieces.flatMap((piece) => [piece, Buffer.from(piece).reverse()]);
  });
}
