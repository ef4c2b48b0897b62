/** Digits and the marks of direction that stand around them. */

/** 0-9 in the three sets: Western, Arabic-Indic, Persian. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
}

/** Marks of direction and joining, which take no room. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0x061c
  )
}
