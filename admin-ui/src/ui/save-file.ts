/** The browser reads the file after the click has returned. */
const KEPT_MILLIS = 60_000;

/** Hands a downloaded file to the browser under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(content);
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS);
}
