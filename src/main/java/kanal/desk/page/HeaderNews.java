package kanal.desk.page;

import java.util.List;
import kanal.desk.officer.Officer;

/// Tells officers, in the header of every page, of something that waits for them. A feature brings
/// its own as a bean.
public interface HeaderNews {
  /// One thing.
  ///
  /// @param href where it is
  /// @param look name of the style: `late` or `soon`
  record Item(String label, String href, long count, String look) {}

  /// What this officer should know of now; must be quick, as every page asks.
  List<Item> of(Officer officer);
}
