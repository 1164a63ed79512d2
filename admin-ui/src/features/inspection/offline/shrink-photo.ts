const LONGEST_EDGE = 1600;
const QUALITY = 0.8;

export interface ShrunkPhoto {
  name: string;
  mediaType: string;
  bytes: ArrayBuffer;
}

const asIs = async (file: File): Promise<ShrunkPhoto> => ({ name: file.name, mediaType: file.type, bytes: await file.arrayBuffer() });

/** A photo of a phone has 4 to 12 MB; 1,600 px tell as much of a guard rail in a tenth of it. Never larger than it came. */
export async function shrinkPhoto(file: File): Promise<ShrunkPhoto> {
  if (!file.type.startsWith("image/") || typeof createImageBitmap === "undefined") return asIs(file);
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return asIs(file); // a format this browser cannot read; the service decides about it
  const factor = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * factor);
  canvas.height = Math.round(picture.height * factor);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!small || small.size >= file.size) return asIs(file);
  return { name: file.name.replace(/\.\w+$/, "") + ".jpg", mediaType: "image/jpeg", bytes: await small.arrayBuffer() };
}
