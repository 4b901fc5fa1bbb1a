package kanal.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanal.bot.engine.KeptFiles;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Citizens' files that no report and no conversation names any more.
final class FileKeeping implements Keeping {
  private static final int AT_ONCE = 500;

  private final KeptFiles files;
  private final NamedFiles named;
  private final MediaStore media;
  private final JdbcClient jdbc;
  private final Duration kept;

  FileKeeping(KeptFiles files, NamedFiles named, MediaStore media, JdbcClient jdbc, Duration kept) {
    this.files = files;
    this.named = named;
    this.media = media;
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public int due(Instant now) {
    return nobodys(now).size();
  }

  @Override
  public int forgetSome(Instant now) {
    var nobodys = nobodys(now);
    nobodys.forEach(media::remove);
    return nobodys.size();
  }

  /// The intake is asked only when the desk does not know a file: it has to open every
  /// conversation.
  private Set<String> nobodys(Instant now) {
    var found = new HashSet<String>();
    files.before(
        now.minus(kept),
        some -> {
          for (int from = 0; from < some.size(); from += AT_ONCE) {
            var part = some.subList(from, Math.min(some.size(), from + AT_ONCE));
            found.addAll(part);
            ofTickets(part).forEach(found::remove);
          }
        });
    if (!found.isEmpty()) {
      found.removeAll(named.files());
    }
    return found;
  }

  private List<String> ofTickets(List<String> ids) {
    return jdbc.sql("select id from ticket_attachment where id in (:ids)")
        .param("ids", ids)
        .query((row, _) -> row.getString("id"))
        .list();
  }
}
