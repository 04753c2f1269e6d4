/** The namespace for names that are addresses (RFC 9562, appendix), as bytes. */
const NAMESPACE = [
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
];

/**
 * A GUID that follows from a name (RFC 9562, version 5), so that the same edit gives the same bytes.
 * @returns as Office writes it: capitals in braces
 */
export function guidOf(name: string): string {
  const bytes = sha1(NAMESPACE, new TextEncoder().encode(name));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${groups.join("-").toUpperCase()}}`;
}

/**
 * SHA-1 of one piece after another, as bytes. Browsers have it for secure pages only, and only with a promise. A record
 * has hundreds of thousands of letters: its words are made in place, without lists for each of the rounds.
 */
function sha1(start: readonly number[], rest: Uint8Array): number[] {
  const length = start.length + rest.length;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(start);
  padded.set(rest, start.length);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(length) * 8n);
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (let at = 0; at < padded.length; at += 64) addBlock(state, words, view, at);
  return [...state].flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

/** @param words room for those of the block */
function addBlock(state: Int32Array, words: Int32Array, view: DataView, at: number): void {
  const word = (index: number) => words[index] as number;
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(at + index * 4);
  for (let index = 16; index < 80; index++) {
    words[index] = rotate(word(index - 3) ^ word(index - 8) ^ word(index - 14) ^ word(index - 16), 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let index = 0; index < 80; index++) {
    const next = (rotate(a, 5) + mixed(index, b, c, d) + e + word(index)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  [a, b, c, d, e].forEach((value, index) => {
    state[index] = ((state[index] as number) + value) | 0;
  });
}

/** What the rounds of a block add, twenty of them each. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  return round < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
