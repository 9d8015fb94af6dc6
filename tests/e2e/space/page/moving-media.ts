import { BufferTarget, CanvasSource, Mp4OutputFormat, Output } from 'mediabunny'
import {
  AnimationClip,
  BoxGeometry,
  Mesh,
  MeshStandardMaterial,
  VectorKeyframeTrack,
  Quaternion,
  QuaternionKeyframeTrack,
  Scene,
  Vector3,
} from 'three'
import { GLTFExporter } from 'three/addons/exporters/GLTFExporter.js'

/** Frames a second of the film, and how many it has. */
export const film = { rate: 30, frames: 120, width: 160, height: 90 }

/** The grey that all of a frame of the film is filled with. */
const shadeOf = (frame: number): number => 20 + frame * 1.8

/** A film in which each frame can be told from every other: it grows brighter, and a bar wanders across it. */
export async function makeFilm(): Promise<Blob> {
  const canvas = new OffscreenCanvas(film.width, film.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw a film on.')
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new CanvasSource(canvas, { codec: 'avc', bitrate: 2_000_000 })
  output.addVideoTrack(source, { frameRate: film.rate })
  await output.start()
  for (let frame = 0; frame < film.frames; frame++) {
    const shade = shadeOf(frame)
    context.fillStyle = `rgb(${shade}, ${shade}, ${shade})`
    context.fillRect(0, 0, film.width, film.height)
    context.fillStyle = '#c02020'
    context.fillRect(frame, 0, 12, film.height)
    await source.add(frame / film.rate, 1 / film.rate)
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The film was not written.')
  return new Blob([target.buffer], { type: 'video/mp4' })
}

/** A box that turns once in four seconds and grows and shrinks meanwhile. */
export async function makeModel(): Promise<Blob> {
  const scene = new Scene()
  const box = new Mesh(new BoxGeometry(1, 0.4, 0.2), new MeshStandardMaterial({ color: '#3377aa' }))
  box.name = 'box'
  scene.add(box)
  const turns = [0, 1, 2, 3, 4].flatMap((quarter) =>
    new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), (quarter * Math.PI) / 2).toArray(),
  )
  const clip = new AnimationClip('turn', 4, [
    new QuaternionKeyframeTrack('box.quaternion', [0, 1, 2, 3, 4], turns),
    new VectorKeyframeTrack('box.scale', [0, 2, 4], [1, 1, 1, 0.6, 0.6, 0.6, 1, 1, 1]),
  ])
  const glb = await new GLTFExporter().parseAsync(scene, { binary: true, animations: [clip] })
  if (!(glb instanceof ArrayBuffer)) throw new TypeError('The model was not written.')
  return new Blob([glb], { type: 'model/gltf-binary' })
}
