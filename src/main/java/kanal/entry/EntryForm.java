package kanal.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.message.Address;
import kanal.bot.message.InboundMessage.Recorded;

/// What an officer typed.
///
/// @param token the form's own, by which sending it twice is noticed
/// @param way the channel's name
public record EntryForm(
    String token,
    String way,
    String words,
    String place,
    String day,
    String contact,
    boolean anonymous,
    boolean secret) {
  static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_LINE = 200;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().-]{6,25}");
  private static final String NAME = "nama";

  static EntryForm empty(String token) {
    return new EntryForm(token, Way.PHONE.channel(), "", "", "", "", false, false);
  }

  /// What is wrong with it, for the officer.
  Optional<String> problem(LocalDate today) {
    if (!TOKEN.matcher(token).matches() || Way.of(way).isEmpty()) {
      return Optional.of("Halaman ini sudah lama terbuka. Muat ulang, lalu isi lagi.");
    }
    if (words.isBlank()) {
      return Optional.of("Tulis dahulu apa yang dilaporkan.");
    }
    if (words.length() > LONGEST_WORDS) {
      return Optional.of("Isi laporan paling panjang " + LONGEST_WORDS + " huruf.");
    }
    if (place.length() > LONGEST_LINE || contact.length() > LONGEST_LINE) {
      return Optional.of("Tempat dan kontak paling panjang " + LONGEST_LINE + " huruf.");
    }
    try {
      return date().filter(date -> date.isAfter(today)).isPresent()
          ? Optional.of("Tanggal kejadian belum terjadi. Mohon periksa lagi.")
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.of("Tanggal kejadian belum benar. Mohon periksa lagi.");
    }
  }

  /// What the intake gets of it.
  ///
  /// @param officer as colleagues know them
  Recorded recorded(Way how, String officer) {
    return new Recorded(
        words.replace("\r\n", "\n").strip(),
        place.strip(),
        date(),
        address(),
        anonymous,
        secret,
        "Dicatat oleh " + officer + " (" + how.label().toLowerCase(Locale.ROOT) + ").");
  }

  private Optional<LocalDate> date() {
    return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()));
  }

  private Optional<Address> address() {
    var known = contact.strip();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (MAIL.matcher(known).matches()) {
      return Optional.of(new Address(Address.MAILTO, known));
    }
    return PHONE.matcher(known).matches()
        ? Optional.of(new Address(Address.TEL, known.replaceAll("[ ().-]", "")))
        : Optional.of(new Address(NAME, known));
  }

  @Override
  public String toString() {
    return "EntryForm[" + words.length() + " characters]";
  }
}
