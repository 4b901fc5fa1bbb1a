package kanal.rights;

import java.util.List;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.KeptFiles;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import kanal.ops.Pile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the intake keeps what is of citizens.
///
/// @param named without it every file of a draft would look like nobody's
/// @param piles what waits for an operator
public record IntakeStores(
    IdleConversations conversations,
    KeptFiles files,
    NamedFiles named,
    MediaStore media,
    Piles piles) {

  public record Piles(Pile deadLetters, Pile quarantine) {}

  List<Keeping> keepings(JdbcClient jdbc, RetentionProperties properties) {
    return List.of(
        new ConversationKeeping(conversations, jdbc, properties.conversations()),
        new FileKeeping(files, named, media, jdbc, properties.files()),
        new PileKeeping(piles.deadLetters(), properties.deadLetters()),
        new PileKeeping(piles.quarantine(), properties.quarantine()));
  }
}
