/** What is said of saving over the file that was opened, and elsewhere. */
export const SAVING = {
  savedBack: (name: string) => `已保存到原文件 ${name}。`,
  savedElsewhere: (name: string) => `已另存为 ${name}，以后保存到这个文件。`,
  notAllowed:
    "浏览器没有得到写入这个文件的许可。改动仍在本页。请重新保存并在浏览器询问时选择允许，或点“另存为…”。",
  gone: "找不到原来的文件，可能已被移动、改名或删除。改动仍在本页。请点“另存为…”保存。",
  inUse: "文件正被其他程序使用。改动仍在本页。请在 WPS 或 Excel 中关闭这个文件后重试，或点“另存为…”。",
  noRoom: "磁盘空间不足。改动仍在本页，原来的文件没有改动。请清理磁盘后重试，或点“另存为…”存到别处。",
  failed: "浏览器没有写成这个文件。改动仍在本页。请重试，或点“另存为…”存到别处。",
} as const;
