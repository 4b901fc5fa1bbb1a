package kanal.nlp.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kanal.nlp.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataShapesTest {
  private static final int ROUNDS = 10_000;

  record Shape(String text, List<String> expected) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Shape> shapes() {
    return WordList.load("/kanal/nlp/personal/shapes.txt").stream()
        .map(line -> List.of(line.split(" \\| ")))
        .map(cells -> new Shape(cells.getFirst(), cells.subList(1, cells.size())));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void findsWhatNamesAPersonAndNothingElse(Shape shape) {
    var found =
        PersonalDataFinder.find(shape.text()).stream()
            .map(one -> shape.text().substring(one.start(), one.end()) + " | " + one.type())
            .toList();
    var expected =
        shape.expected().equals(List.of("-"))
            ? List.of()
            : List.of(String.join(" | ", shape.expected()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void missesNoIdentityNumberHoweverItIsBroken() {
    var random = new Random(16);
    assertThat(
            share(
                random, PersonalData.Type.IDENTITY_NUMBER, () -> broken(random, identity(random))))
        .isEqualTo(1.0);
  }

  @Test
  void missesNoTelephoneHoweverItIsBroken() {
    var random = new Random(62);
    assertThat(share(random, PersonalData.Type.PHONE, () -> broken(random, mobile(random))))
        .isEqualTo(1.0);
  }

  /// How many of many numbers are found whole and as what they are, after words and before others.
  private static double share(Random random, PersonalData.Type type, Supplier<String> numbers) {
    var before = List.of("", "nama budi ", "RT 03 RW 02 ", "rumah no 5, ", "(", "\n", "tgl 12 ");
    var after = List.of("", " mohon dicek", ", rt 5", ".", ")", "\nterima kasih", " tolong 2 hari");
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var number = numbers.get();
      var head = before.get(random.nextInt(before.size()));
      var text = head + number + after.get(random.nextInt(after.size()));
      int end = head.length() + number.length();
      boolean whole =
          PersonalDataFinder.find(text).stream()
              .anyMatch(
                  one -> one.type() == type && one.start() <= head.length() && one.end() == end);
      found += whole ? 1 : 0;
    }
    return (double) found / ROUNDS;
  }

  private static String identity(Random random) {
    int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 40 : 0);
    return "%02d%02d%02d%02d%02d%02d%04d"
        .formatted(
            11 + random.nextInt(87),
            1 + random.nextInt(30),
            1 + random.nextInt(30),
            day,
            1 + random.nextInt(12),
            random.nextInt(100),
            1 + random.nextInt(50));
  }

  private static String mobile(Random random) {
    var rest = new StringBuilder("8").append(1 + random.nextInt(9));
    for (int digits = 8 + random.nextInt(3); digits > 0; digits--) {
      rest.append(random.nextInt(10));
    }
    return (random.nextBoolean() ? "0" : "62") + rest;
  }

  /// In runs of four with one sign between, or whole.
  private static String broken(Random random, String digits) {
    var sign = List.of("", " ", "-", ".", "").get(random.nextInt(5));
    var broken = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      broken
          .append(i > 0 && i % 4 == 0 && digits.length() - i > 1 ? sign : "")
          .append(digits.charAt(i));
    }
    return broken.toString();
  }
}
