package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanal.bot.message.Attachment;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;

class RefusedFileTest extends EngineRoom {
  private static final String TOLD = "berkas Anda tidak bisa kami terima";

  @Test
  void theCitizenIsToldOnceAndTheWordsAreFiled() {
    media.keep("a", new byte[0]);
    media.keep("b", new byte[0]);

    engine.receive(withFiles("a", "b"));
    idle();

    assertThat(told()).hasSize(1);
    assertThat(core.tickets()).hasSize(1);
    assertThat(core.tickets().getFirst().description()).contains(COMPLAINT);
  }

  @Test
  void nothingIsSaidOfAFileThatIsTaken() {
    media.keep("a", new byte[] {1});

    engine.receive(withFiles("a"));
    idle();

    assertThat(told()).isEmpty();
    assertThat(core.tickets()).hasSize(1);
  }

  private List<String> told() {
    return channel.sent().stream()
        .map(OutboundMessage::text)
        .filter(words -> words.contains(TOLD))
        .toList();
  }

  private InboundMessage withFiles(String... ids) {
    var files =
        List.of(ids).stream()
            .map(id -> new Attachment(id, Attachment.Type.PHOTO, "image/jpeg", 1, id))
            .toList();
    var content =
        new Written(COMPLAINT, files, Optional.empty(), Optional.empty(), Optional.empty());
    return new InboundMessage("m1", "m1", CITIZEN, now.get(), content);
  }
}
