package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanal.bot.conversation.Draft;
import kanal.bot.conversation.Phase;
import kanal.bot.message.Attachment;
import kanal.bot.message.InboundMessage.Written;
import org.junit.jupiter.api.Test;

/// Somebody who writes and writes fills no store.
class EndlessTalkTest {
  private final Rehearsal rehearsal = new Rehearsal("telegram");

  private void says(String text) {
    rehearsal.does(Written.text(text));
  }

  private int kept() {
    return rehearsal.conversation().draft().map(Draft::lines).map(List::size).orElse(0);
  }

  @Test
  void aReportThatIsNeverConfirmedIsFiledOnceItIsFull() {
    says("jalan rusak parah di depan pasar sudah tiga bulan tidak diperbaiki");
    for (int i = 0; i < 500; i++) {
      says("lubangnya nomor " + i + " makin dalam dan berbahaya untuk anak sekolah");
      assertThat(kept()).isLessThanOrEqualTo(310);
    }
    assertThat(rehearsal.filed()).isNotEmpty();
    assertThat(rehearsal.filed().getFirst().description())
        .contains("lubangnya nomor 1", "lubangnya nomor 50");
    assertThat(rehearsal.amended()).isNotEmpty();
  }

  @Test
  void soIsOneOfManyPhotos() {
    says("jalan rusak parah di depan pasar sudah tiga bulan tidak diperbaiki");
    for (int i = 0; i < 100; i++) {
      var photo = new Attachment("a" + i, Attachment.Type.PHOTO, "image/jpeg", 1, "a" + i);
      rehearsal.does(
          new Written("", List.of(photo), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    assertThat(rehearsal.filed()).hasSize(1);
    assertThat(rehearsal.filed().getFirst().attachments()).hasSizeBetween(60, 61);
  }

  @Test
  void whatIsNeverUnderstoodIsForgotten() {
    for (int i = 0; i < 200; i++) {
      says("?!".repeat(1 + i % 7));
    }
    assertThat(rehearsal.conversation().phase())
        .isInstanceOfSatisfying(
            Phase.Puzzled.class,
            puzzled -> assertThat(puzzled.parts()).hasSizeLessThanOrEqualTo(10));
  }
}
