/** Computes CRC-32C, the checksum by which Cloud KMS and its clients notice damage on the way. */

const POLYNOMIAL = 0x82f63b78;

/**
 * Gives the checksum as an unsigned number. Bit by bit: what is summed here has a few hundred
 * bytes.
 * @see https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4
 */
export function toCrc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
