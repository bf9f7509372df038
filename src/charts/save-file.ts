/** Hands a file to the user without a connection; works from a file opened by double click as well. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = safeName(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Takes out what Windows does not allow in a file's name. */
export function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim() || 'manabiba'
}

/** How much finer than the screen a picture for documents is. */
const PNG_SCALE = 2

/** An SVG as PNG. Only the system's fonts are at hand there, which is why the SVG names them itself. */
export async function pngOfSvg(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * PNG_SCALE)
    canvas.height = Math.round(height * PNG_SCALE)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('The browser could not make a PNG of the chart.'))
      }, 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
