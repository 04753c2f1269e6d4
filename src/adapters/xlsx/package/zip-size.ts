/** Reads a piece of a file. */
type ReadPiece = (start: number, length: number) => Promise<Uint8Array>;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;
/** The directory of 10,000 entries with long names. */
const LONGEST_DIRECTORY = 2 * 1024 * 1024;

/**
 * How many bytes a zip file says it unpacks to, as its directory at the end tells; nothing else of it is read.
 * @param size length of the file in bytes
 * @returns Infinity where there is no saying; the file's own size where it is no zip file
 */
export async function unzippedSize(size: number, read: ReadPiece): Promise<number> {
  const tail = viewOf(await read(Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END)));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) return size;
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (length > LONGEST_DIRECTORY || start + length > size) return Infinity;
  return sumOf(viewOf(await read(start, length)));
}

function sumOf(directory: DataView): number {
  let sum = 0;
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === CENTRAL;) {
    sum += directory.getUint32(at + 24, true);
    const lengths = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    at += lengths.reduce((all, each) => all + each, 46);
  }
  return sum;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
