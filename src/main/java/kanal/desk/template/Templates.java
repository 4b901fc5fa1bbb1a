package kanal.desk.template;

import java.util.List;
import java.util.Optional;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import kanal.desk.officer.Officer;
import org.springframework.dao.DuplicateKeyException;

/// All templates.
public final class Templates {
  /// The longest name, in characters.
  public static final int LONGEST_NAME = 40;

  private final DeskDatabase database;
  private final Audit audit;

  public Templates(DeskDatabase database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /// What became of a template.
  public enum Kept {
    KEPT,
    /// A name or words are missing, or too long.
    NOT_WHOLE,
    /// The verb has another one of this name.
    NAME_TAKEN,
    /// There is none of this id any more.
    GONE
  }

  /// All, by verb and name.
  public List<Template> all() {
    return database
        .jdbc()
        .sql("select id, verb, name, words from template order by name, id")
        .query((row, _) ->
            new Template(
                row.getLong("id"),
                Verb.valueOf(row.getString("verb")),
                Verbatim.fromColumn(row.getString("name")),
                Verbatim.fromColumn(row.getString("words"))))
        .list();
  }

  /// Keeps a new one, or changes the one of this id.
  public Kept keep(Officer officer, Optional<Long> id, Verb verb, String name, String words) {
    var called = name.strip();
    var said = words.replace("\r\n", "\n").strip();
    if (called.isEmpty()
        || called.length() > LONGEST_NAME
        || said.isEmpty()
        || said.length() > Casework.LONGEST_WORDS
        || !verb.needsWords()) {
      return Kept.NOT_WHOLE;
    }
    try {
      return database.commit(() -> {
        int written =
            id.map(known -> change(known, verb, called, said))
                .orElseGet(() -> insert(verb, called, said));
        if (written == 0) {
          return Kept.GONE;
        }
        audit.note(officer.name(), "TEMPLATE", Optional.of(called));
        return Kept.KEPT;
      });
    } catch (DuplicateKeyException _) {
      return Kept.NAME_TAKEN;
    }
  }

  private int insert(Verb verb, String name, String words) {
    return database
        .jdbc()
        .sql("insert into template (verb, name, words) values (?, ?, ?)")
        .params(verb.name(), Verbatim.toColumn(name), Verbatim.toColumn(words))
        .update();
  }

  private int change(long id, Verb verb, String name, String words) {
    return database
        .jdbc()
        .sql("update template set verb = ?, name = ?, words = ? where id = ?")
        .params(verb.name(), Verbatim.toColumn(name), Verbatim.toColumn(words), id)
        .update();
  }

  public void remove(Officer officer, long id) {
    database.commit(() -> {
      int removed = database.jdbc().sql("delete from template where id = ?").param(id).update();
      if (removed > 0) {
        audit.note(officer.name(), "TEMPLATE_REMOVED", Optional.empty());
      }
      return removed;
    });
  }
}
