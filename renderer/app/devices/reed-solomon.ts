/** Multiplies in the field of 256 elements that QR codes count in (x⁸ + x⁴ + x³ + x² + 1). */
export function multiply(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}

/** Computes the `count` codewords with which what is damaged of `data` can be found again. */
export function errorCorrection(data: readonly number[], count: number): number[] {
  const divisor = generator(count)
  const rest = Array.from({ length: count }, () => 0)
  for (const word of data) {
    const factor = word ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [index, coefficient] of divisor.entries()) {
      rest[index] = (rest[index] ?? 0) ^ multiply(coefficient, factor)
    }
  }
  return rest
}

/** (x − 1)(x − 2)(x − 4)…, `count` factors, without its leading coefficient 1. */
function generator(count: number): number[] {
  const coefficients = Array.from({ length: count }, (_, index) => Number(index === count - 1))
  let root = 1
  for (let factor = 0; factor < count; factor += 1) {
    for (let index = 0; index < count; index += 1) {
      coefficients[index] = multiply(coefficients[index] ?? 0, root) ^ (coefficients[index + 1] ?? 0)
    }
    root = multiply(root, 2)
  }
  return coefficients
}
