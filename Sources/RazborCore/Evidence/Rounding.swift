/// The quotient rounded toward minus infinity, where `/` rounds toward zero (Method, rule 1.1).
///
/// `divisor` is positive. Nothing overflows.
package func floorDiv<Number: FixedWidthInteger & SignedInteger>(
  _ dividend: Number, _ divisor: Number
) -> Number {
  flooredDivision(dividend, divisor).quotient
}

/// The quotient rounded to the nearest whole number, halves up: `floor((2a + b) / 2b)` (Method, rule 1.1).
///
/// `divisor` is positive. Nothing overflows: the doubled numbers of the formula are never formed.
package func halfUp<Number: FixedWidthInteger & SignedInteger>(
  _ dividend: Number, _ divisor: Number
) -> Number {
  let (quotient, remainder) = flooredDivision(dividend, divisor)
  return remainder >= divisor - remainder ? quotient + 1 : quotient
}

/// The remainder is in `0 ..< divisor`.
private func flooredDivision<Number: FixedWidthInteger & SignedInteger>(
  _ dividend: Number, _ divisor: Number
) -> (quotient: Number, remainder: Number) {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
