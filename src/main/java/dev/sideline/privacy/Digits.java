package dev.sideline.privacy;

/** The digits of a text, whatever script they are written in. */
final class Digits {
  private Digits() {}

  /** The digits alone, as 0 to 9. */
  static String of(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  /** The digit at an index of a text that has only digits. */
  static int at(String digits, int index) {
    return digits.charAt(index) - '0';
  }

  /** The sum of the first digits, each times its weight. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += at(digits, i) * weights[i];
    }
    return sum;
  }
}
