type Point = { at: [number, number]; value: number };

/**
 * Nelder and Mead's search for the lowest value of a function of two numbers, from (0, 0) with a first stride of 1.5. A fixed
 * number of steps, so that it is the same everywhere.
 */
export function lowestOf(cost: (x: number, y: number) => number, steps: number): [number, number] {
  const point = (x: number, y: number): Point => ({ at: [x, y], value: cost(x, y) });
  let corners = [point(0, 0), point(1.5, 0), point(0, 1.5)] as [Point, Point, Point];
  for (let step = 0; step < steps; step++) {
    corners = corners.sort((one, other) => one.value - other.value);
    const [best, middle, worst] = corners;
    const centre = [(best.at[0] + middle.at[0]) / 2, (best.at[1] + middle.at[1]) / 2] as const;
    const along = (stride: number) =>
      point(centre[0] + stride * (worst.at[0] - centre[0]), centre[1] + stride * (worst.at[1] - centre[1]));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners = [best, middle, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < middle.value) corners = [best, middle, reflected];
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      const halfway = ({ at: [x, y] }: Point) => point((x + best.at[0]) / 2, (y + best.at[1]) / 2);
      const better = contracted.value < Math.min(worst.value, reflected.value);
      corners = better ? [best, middle, contracted] : [best, halfway(middle), halfway(worst)];
    }
  }
  return corners.sort((one, other) => one.value - other.value)[0].at;
}
