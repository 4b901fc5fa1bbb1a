package kanal.channels.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Somebody who tries the bot out: ten digits, from which the addresses of the three phones are
/// made.
record Citizen(String digits) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{10}");
  private static final long ALL = 10_000_000_000L;

  /// Somebody new.
  ///
  /// @param random one that nobody can predict, because the digits open the phones
  static Citizen fresh(RandomGenerator random) {
    return new Citizen(String.format(Locale.ROOT, "%010d", random.nextLong(ALL)));
  }

  /// The citizen of these digits; empty when they are not ten digits.
  static Optional<Citizen> of(String digits) {
    return SHAPE.matcher(digits).matches() ? Optional.of(new Citizen(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Citizen[***]";
  }
}
