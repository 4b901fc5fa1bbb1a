package kanal.nlp.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Dates told by a feast: "sejak lebaran", "natal kemarin", "lebaran tahun lalu".
final class FeastDays {
  /// A feast alone is as often a matter ("THR lebaran") as a time.
  private static final Set<String> AT =
      Set.of("saat", "waktu", "pas", "ketika", "pada", "selama", "hari", "habis", "setelah");

  private static final Set<String> AFTER = Set.of("habis", "setelah", "sesudah", "usai", "pasca");

  private final TimeWords words;
  private final LocalDate today;

  FeastDays(TimeWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  private record Named(String feast, int last) {}

  Optional<Days> at(int i) {
    return named(i).flatMap(named -> told(i, named));
  }

  private Optional<Days> told(int i, Named named) {
    int first = i;
    var before = words.normal(first - 1);
    if (before.equals("bulan") || before.equals("hari")) {
      before = words.normal(--first - 1);
    }
    int next = named.last() + 1;
    if (words.repeated(first - 1) || words.toCome(next) || before.equals("sebelum")) {
      return Optional.empty();
    }
    var year = year(next);
    int last = year.isPresent() ? yearUntil(next) : words.pastUntil(next);
    boolean after = AFTER.contains(before);
    boolean clear =
        year.isPresent() || words.past(next) || words.since(first - 1) || AT.contains(before);
    if (!clear) {
      return Optional.empty();
    }
    int begin = after ? first - 1 : first;
    return year.map(known -> Holidays.in(named.feast(), known))
        .orElseGet(() -> Holidays.last(named.feast(), today))
        .map(feast -> days(begin, last, feast, after));
  }

  private Days days(int first, int last, Holidays.Feast feast, boolean after) {
    var to = after && !feast.to().isAfter(today) ? today : feast.to();
    boolean aMonth = feast.to().isAfter(feast.from().plusDays(7));
    var precision = aMonth ? Precision.MONTH : Precision.DAY;
    return Days.of(first, last, feast.from(), to, after ? Days.VAGUE : Days.NAMED, precision);
  }

  /// "2024", "tahun 2024", "tahun lalu", "tahun ini".
  private Optional<Integer> year(int i) {
    int at = words.normal(i).equals("tahun") ? i + 1 : i;
    if (words.number(at) && words.lower(at).length() == 4 && words.value(at) <= today.getYear()) {
      return Optional.of(words.value(at));
    }
    if (at == i) {
      return Optional.empty();
    }
    if (words.past(at)) {
      return Optional.of(today.getYear() - 1);
    }
    return words.normal(at).equals("ini") ? Optional.of(today.getYear()) : Optional.empty();
  }

  private int yearUntil(int i) {
    int at = words.normal(i).equals("tahun") ? i + 1 : i;
    return Math.max(at, words.pastUntil(at));
  }

  private Optional<Named> named(int i) {
    var next = words.normal(i + 1);
    return switch (words.normal(i)) {
      case "lebaran" ->
          Optional.of(
              next.equals("haji") || next.equals("kurban")
                  ? new Named("iduladha", i + 1)
                  : new Named("idulfitri", i));
      case "idulfitri" -> Optional.of(new Named("idulfitri", i));
      case "iduladha" -> Optional.of(new Named("iduladha", i));
      case "idul", "ied", "id", "eid" ->
          switch (next) {
            case "fitri" -> Optional.of(new Named("idulfitri", i + 1));
            case "adha" -> Optional.of(new Named("iduladha", i + 1));
            default -> Optional.empty();
          };
      case "ramadhan" -> Optional.of(new Named("ramadhan", i));
      case "imlek" -> Optional.of(new Named("imlek", i));
      case "nyepi" -> Optional.of(new Named("nyepi", i));
      case "natal" -> Optional.of(new Named("natal", i));
      case "christmas" -> Optional.of(new Named("natal", i));
      case "agustusan" -> Optional.of(new Named("kemerdekaan", i));
      case "tahun" -> next.equals("baru") ? newYear(i + 2) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Named> newYear(int i) {
    return switch (words.normal(i)) {
      case "imlek", "cina" -> Optional.of(new Named("imlek", i));
      case "islam", "hijriah", "hijriyah", "ajaran", "saka" -> Optional.empty();
      default -> Optional.of(new Named("tahunbaru", i - 1));
    };
  }
}
