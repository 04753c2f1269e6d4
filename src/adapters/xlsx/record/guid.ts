/** The namespace for names that are addresses (RFC 9562, appendix), as bytes. */
const NAMESPACE = [
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
];

/**
 * A GUID that follows from a name (RFC 9562, version 5), so that the same edit gives the same bytes.
 * @returns as Office writes it: capitals in braces
 */
export function guidOf(name: string): string {
  const hash = sha1([...NAMESPACE, ...new TextEncoder().encode(name)]);
  const bytes = hash.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${groups.join("-").toUpperCase()}}`;
}

/** SHA-1 as five words. Browsers have it for secure pages only, and only with a promise. */
function sha1(message: readonly number[]): number[] {
  const blocks = Math.ceil((message.length + 9) / 64);
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  message.forEach((byte, index) => {
    padded.setUint8(index, byte);
  });
  padded.setUint8(message.length, 0x80);
  padded.setBigUint64(blocks * 64 - 8, BigInt(message.length) * 8n);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < blocks; block++) {
    const words = Array.from({ length: 16 }, (_, index) => padded.getUint32(block * 64 + index * 4));
    for (let index = 16; index < 80; index++) {
      const at = (back: number) => words[index - back] ?? 0;
      words.push(rotate(at(3) ^ at(8) ^ at(14) ^ at(16), 1));
    }
    const mixed = words.reduce((now, word, index) => round(now, word, index), state);
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) >>> 0);
  }
  return state;
}

function round(state: readonly number[], word: number, index: number): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  const step = Math.floor(index / 20);
  const mix = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][step] ?? 0;
  const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][step] ?? 0;
  return [(rotate(a, 5) + mix + e + word + constant) >>> 0, a, rotate(b, 30), c, d];
}

function rotate(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}
