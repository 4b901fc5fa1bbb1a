package kanal.canary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The things of a citizen that are looked for, each a word that occurs nowhere else.
enum Canary {
  NAME("kenariqznama"),
  NATIONAL_NUMBER("36039955000"),
  PHONE("62812550"),
  MAIL("kenariqzsurel"),
  PLATE("kenariqzplat"),
  STREET("kenariqzjalan"),
  PLACE("kenariqzpasar"),
  SUBJECT("kenariqzperihal"),
  /// Of the person's account, and of the person as the platform shows them.
  USER_NAME("kenariqzpengguna"),
  FILE_NAME("kenariqzberkas"),
  /// What a camera wrote into a photo.
  METADATA("kenariqzexif"),
  /// The message's own id, the machine it came from, and other lines of a mail's head.
  HEADER("kenariqzkepala"),
  /// What answers go to: a telephone number, a chat, a mail address.
  ADDRESS("62812551"),
  MAIL_ADDRESS("kenariqzalamat"),
  /// What a platform repeats in an error.
  ECHO("kenariqzgema");

  /// What a citizen wrote in words; officers are meant to read it.
  static final Set<Canary> TOLD = EnumSet.range(NAME, SUBJECT);

  /// All that officers may come to know of who gives their name.
  static final Set<Canary> ON_THE_DESK =
      Stream.concat(TOLD.stream(), Stream.of(ADDRESS, MAIL_ADDRESS))
          .collect(Collectors.toUnmodifiableSet());

  // Few alternatives: whole databases are gone through with it.
  private static final Pattern FOUND =
      Pattern.compile("(kenariqz[a-z]+|6281255[01]|36039955000)(\\d{5})", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}");

  private final String beginning;

  Canary(String beginning) {
    this.beginning = beginning;
  }

  /// One that was found again.
  record Found(Canary canary, int citizen) {}

  /// As this citizen has it.
  String of(int citizen) {
    return beginning + "%05d".formatted(citizen);
  }

  /// All in a text, as they are or in base 64.
  static Set<Found> in(String text) {
    var found = new HashSet<Found>();
    plain(text, found);
    var run = BASE64.matcher(text);
    while (run.find()) {
      plain(decoded(run.group()), found);
    }
    return found;
  }

  private static void plain(String text, Set<Found> found) {
    var canary = FOUND.matcher(text);
    while (canary.find()) {
      found.add(new Found(named(canary.group(1)), Integer.parseInt(canary.group(2))));
    }
  }

  private static Canary named(String written) {
    var beginning = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(canary -> canary.beginning.equals(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static String decoded(String run) {
    // Whole groups only, which is never wrong: what is no base 64 makes no sense then.
    var whole = run.substring(0, run.length() - run.length() % 4);
    var standard = whole.replace('-', '+').replace('_', '/');
    return new String(Base64.getDecoder().decode(standard), StandardCharsets.ISO_8859_1);
  }
}
