package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.message.Address;
import kanal.bot.message.InboundMessage.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an officer writes down for a citizen is filed at once, whatever the words are.
class RecordingTest {
  private static final Address PHONE = new Address(Address.TEL, "+6281234567890");
  private static final String NOTE = "Dicatat oleh Siti (telepon).";

  private final Rehearsal rehearsal = new Rehearsal("sms");

  private Ticket recorded(String text, String place, boolean anonymous, boolean secret) {
    var day = Optional.of(LocalDate.of(2026, 11, 20));
    rehearsal.does(new Recorded(text, place, day, Optional.of(PHONE), anonymous, secret, NOTE));
    assertThat(rehearsal.filed()).hasSize(1);
    return rehearsal.filed().getFirst();
  }

  @Test
  void filesAllThatWasToldInOneTurn() {
    var ticket = recorded("jalan rusak parah", "Desa Sukamulya", false, false);
    assertThat(ticket.description()).isEqualTo("jalan rusak parah");
    assertThat(ticket.place().map(Place::words)).contains("Desa Sukamulya");
    assertThat(ticket.date().orElseThrow().from()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(ticket.reporter()).contains(new Reporter(PHONE));
    assertThat(ticket.flags()).doesNotContain(Flag.ANONYMOUS, Flag.SECRET);
    assertThat(ticket.conversation())
        .extracting(Line::by, Line::text)
        .contains(
            tuple(Line.Speaker.CITIZEN, "jalan rusak parah"), tuple(Line.Speaker.OFFICER, NOTE));
  }

  /// Words that would be a command, a greeting or a riddle in a chat.
  @ParameterizedTest
  @ValueSource(strings = {"status", "halo", "BATAL", "1", "english", "makasih pak", "rusak"})
  void filesAnyWords(String words) {
    assertThat(recorded(words, "", false, false).description()).isEqualTo(words);
  }

  @Test
  void theAnonymousHaveNoReporterAndTheSecretStaySo() {
    var ticket = recorded("pungli di loket desa kami", "Kantor Desa", true, true);
    assertThat(ticket.reporter()).isEmpty();
    assertThat(ticket.flags()).containsAll(Set.of(Flag.ANONYMOUS, Flag.SECRET));
  }

  @Test
  void withoutAPlaceItIsIncomplete() {
    assertThat(recorded("lampu jalan mati semua", "", false, false).flags())
        .contains(Flag.INCOMPLETE);
  }
}
