/** Makers of cameras: they mean a camera without any further word. */
export const makers: ReadonlySet<string> = new Set(
  (
    'canon nikon sony pentax fuji fujifilm kodak panasonic lumix olympus leica samsung nokia apple iphone ipad huawei xiaomi ' +
    'gopro dji hasselblad ricoh minolta konica casio sigma jolla motorola htc oneplus hp powershot coolpix cybershot finepix zeiss mamiya polaroid blackberry lg'
  ).split(' '),
)

/** Parts of a camera's name in the metadata that name no camera. */
export const idleCameraWords: ReadonlySet<string> = new Set(
  'camera cameras digital company corporation corp co inc ltd electric electronics techwin optical imaging phone the eastman and'.split(
    ' ',
  ),
)
