package kanal.desk.unit.page;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Region;
import kanal.desk.unit.RegionCode;
import kanal.desk.unit.RegionNames;

/// Regions as admins read and type them.
final class Places {
  private static final int MOST_NAMED = 8;

  private final RegionNames names;

  Places(RegionNames names) {
    this.names = names;
  }

  /// What somebody typed for a region.
  sealed interface Typed {
    /// Nothing: any region.
    record Any() implements Typed {}

    record One(String code) implements Typed {}

    /// Several regions have this name.
    record Several(List<Region> regions) implements Typed {}

    record Unknown() implements Typed {}
  }

  /// The region that is meant by its code or by its name.
  Typed typed(String words) {
    var stripped = words.strip();
    if (stripped.isEmpty()) {
      return new Typed.Any();
    }
    if (RegionCode.isOne(stripped)) {
      return new Typed.One(stripped);
    }
    var called = names.called(stripped);
    return switch (called.size()) {
      case 0 -> new Typed.Unknown();
      case 1 -> new Typed.One(called.getFirst().code());
      default -> new Typed.Several(called);
    };
  }

  /// Why what was typed is no region, in words for admins.
  static String problem(Typed typed) {
    return switch (typed) {
      case Typed.Any _, Typed.One _ -> "";
      case Typed.Unknown() ->
          "Wilayah ini tidak dikenal. Tulis kodenya, seperti 36.03.12, atau namanya.";
      case Typed.Several(var regions) ->
          "Nama ini dipakai beberapa wilayah. Tulis kodenya: " + listed(regions);
    };
  }

  private static String listed(List<Region> regions) {
    var shown =
        String.join(
            "; ",
            regions.stream()
                .limit(MOST_NAMED)
                .map(region -> region.code() + " " + region.name())
                .toList());
    return regions.size() > MOST_NAMED ? shown + "; …" : shown + ".";
  }

  /// `Kec. Cikupa, Kab. Tangerang, Banten (36.03.18)`, as far as the name is known.
  String named(String code) {
    return names.of(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  Optional<String> code(Typed typed) {
    return typed instanceof Typed.One(var code) ? Optional.of(code) : Optional.empty();
  }
}
