package kanal.desk.page;

import java.util.function.Predicate;
import kanal.desk.officer.Officer;

/// A part of the desk that stands in its header. A feature brings its own as a bean.
///
/// @param order from left to right
/// @param visible to whom it is shown; the pages behind it check for themselves
public record DeskSection(String label, String href, int order, Predicate<Officer> visible) {}
