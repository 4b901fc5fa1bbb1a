package kanal.desk.ticket;

import java.util.List;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.officer.Officer;

/// The choices that officers keep under names of their own; everybody sees theirs only.
public final class SavedFilters {
  /// The most that one officer can keep.
  public static final int MOST = 20;

  /// The longest name, in characters.
  public static final int LONGEST_NAME = 40;

  private static final int LONGEST_CHOICES = 900;

  private final DeskDatabase database;

  public SavedFilters(DeskDatabase database) {
    this.database = database;
  }

  /// Choices under a name.
  ///
  /// @param choices as they stand in the inbox's address
  public record Saved(long id, String name, String choices) {}

  public List<Saved> of(Officer officer) {
    return database
        .jdbc()
        .sql("select id, name, choices from inbox_saved where officer = ? order by id")
        .param(officer.name())
        .query((row, _) ->
            new Saved(row.getLong("id"), Columns.words(row, "name"), Columns.words(row, "choices")))
        .list();
  }

  /// Keeps choices; those kept before under the same name are replaced.
  ///
  /// @return false when the name is missing, something is too long, or there are too many
  public boolean keep(Officer officer, String name, String choices) {
    var called = name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME || choices.length() > LONGEST_CHOICES) {
      return false;
    }
    return database.commit(() -> {
      database
          .jdbc()
          .sql("delete from inbox_saved where officer = ? and name = ?")
          .params(officer.name(), Verbatim.toColumn(called))
          .update();
      if (of(officer).size() >= MOST) {
        return false;
      }
      database
          .jdbc()
          .sql("insert into inbox_saved (officer, name, choices) values (?, ?, ?)")
          .params(officer.name(), Verbatim.toColumn(called), Verbatim.toColumn(choices))
          .update();
      return true;
    });
  }

  public void forget(Officer officer, long id) {
    var _ =
        database.commit(() ->
            database
                .jdbc()
                .sql("delete from inbox_saved where officer = ? and id = ?")
                .params(officer.name(), id)
                .update());
  }
}
