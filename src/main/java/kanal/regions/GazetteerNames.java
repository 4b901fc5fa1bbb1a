package kanal.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.bot.complaint.Region;
import kanal.desk.unit.RegionNames;
import kanal.nlp.gazetteer.Gazetteer;

/// The names of all regions of Indonesia.
public final class GazetteerNames implements RegionNames {
  private final Supplier<Gazetteer> gazetteer;

  /// @param gazetteer asked for only when somebody wants a name
  public GazetteerNames(Supplier<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public Optional<String> of(String code) {
    var all = gazetteer.get();
    return all.find(code).stream().mapToObj(region -> all.region(region).name()).findFirst();
  }

  @Override
  public List<Region> called(String name) {
    var all = gazetteer.get();
    var key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    var found = new ArrayList<>(all.named(key));
    // "Kec. Cikupa" and "Kelurahan Sukamulya" name their region without that word.
    if (found.isEmpty()) {
      found.addAll(all.named(key.replaceFirst("^(kecamatan|kec|kelurahan|kel|desa|provinsi)", "")));
    }
    return found.stream().map(all::region).toList();
  }
}
