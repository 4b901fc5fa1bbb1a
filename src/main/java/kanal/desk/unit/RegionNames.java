package kanal.desk.unit;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Region;

/// Knows how regions are called; offered by whoever has a gazetteer.
public interface RegionNames {
  /// For a desk without a gazetteer.
  RegionNames NONE =
      new RegionNames() {
        @Override
        public Optional<String> of(String code) {
          return Optional.empty();
        }

        @Override
        public List<Region> called(String name) {
          return List.of();
        }
      };

  /// The name of the region of this code, with all it lies in.
  Optional<String> of(String code);

  /// The regions of this name, however it is written.
  List<Region> called(String name);
}
