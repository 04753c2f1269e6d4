const SIGNATURE = "89504e470d0a1a0a";

/** Width and height as the header of a PNG names them. */
export function sizeOfPng(picture: Buffer): { width: number; height: number } {
  if (picture.toString("hex", 0, 8) !== SIGNATURE) throw new Error("This is no PNG.");
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
}
