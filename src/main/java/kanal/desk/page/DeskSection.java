package kanal.desk.page;

import java.util.function.Predicate;
import kanal.desk.officer.Officer;

/// A part of the desk that stands in its header. A feature brings its own as a bean.
///
/// @param order from left to right; those below 50 are for every day and always seen, the others
///   are in a menu
/// @param visible to whom it is shown; the pages behind it check for themselves
public record DeskSection(String label, String href, int order, Predicate<Officer> visible) {
  private static final int FIRST_IN_MENU = 50;

  boolean daily() {
    return order < FIRST_IN_MENU;
  }
}
