package kanal.desk.escalation;

import java.util.ArrayList;
import java.util.List;
import kanal.desk.officer.Officer;
import kanal.desk.page.HeaderNews;

/// Reminds officers, on every page, of the deadlines of their tickets.
final class DeadlineNews implements HeaderNews {
  private final Deadlines deadlines;

  DeadlineNews(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public List<Item> of(Officer officer) {
    var counts = deadlines.counts(officer.scope());
    var items = new ArrayList<Item>();
    if (counts.passed() > 0) {
      items.add(
          new Item(
              "Lewat batas", DeadlineController.PAGE + "#deadlines-late", counts.passed(), "late"));
    }
    if (counts.near() > 0) {
      items.add(
          new Item(
              "Mendekati batas",
              DeadlineController.PAGE + "#deadlines-soon",
              counts.near(),
              "soon"));
    }
    return items;
  }
}
