/** Square symmetric matrices, row by row in one array; only the lower triangle is read. */

/** Replaces a positive definite matrix by its Cholesky factor L (lower triangle) and returns log |L L'|. */
export function factorize(matrix: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let row = 0; row < size; row++) {
    const own = row * size;
    for (let column = 0; column <= row; column++) {
      const across = column * size;
      let sum = matrix[own + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[own + k]! * matrix[across + k]!;
      if (column < row) matrix[own + column] = sum / matrix[across + column]!;
      else {
        // Rounding can push a pivot that is almost zero below it.
        const pivot = Math.max(sum, 1e-12);
        matrix[own + row] = Math.sqrt(pivot);
        logDeterminant += Math.log(pivot);
      }
    }
  }
  return logDeterminant;
}

/** Solves L x = v in place. */
export function solveForward(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = vector[row]!;
    for (let k = 0; k < row; k++) sum -= factor[row * size + k]! * vector[k]!;
    vector[row] = sum / factor[row * size + row]!;
  }
}

/** Solves L' x = v in place. */
export function solveBackward(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const value = vector[row]! / factor[row * size + row]!;
    vector[row] = value;
    for (let k = 0; k < row; k++) vector[k]! -= factor[row * size + k]! * value;
  }
}

/** Writes the inverse of L L' into `inverse`, both triangles; `scratch` is of the same size and is overwritten. */
export function invert(factor: Float64Array, size: number, inverse: Float64Array, scratch: Float64Array): void {
  // Row r of the scratch is column r of the inverse of L.
  for (let column = 0; column < size; column++) {
    const line = column * size;
    scratch[line + column] = 1 / factor[line + column]!;
    for (let row = column + 1; row < size; row++) {
      const own = row * size;
      let sum = 0;
      for (let k = column; k < row; k++) sum -= factor[own + k]! * scratch[line + k]!;
      scratch[line + row] = sum / factor[own + row]!;
    }
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < size; k++) sum += scratch[row * size + k]! * scratch[column * size + k]!;
      inverse[row * size + column] = sum;
      inverse[column * size + row] = sum;
    }
  }
}
