package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.Language;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;

/// What fits into a WhatsApp message without a template.
class WhatsappTextTest {
  private static final int MOST = 1600;
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 483);

  private final Phrasebook phrasebook =
      new Phrasebook(
          new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other"))),
          "Layanan",
          "112");
  private final Renderer renderer = new Renderer(phrasebook);

  private OutboundMessage message(Prompt prompt) {
    var channel = new ChannelId("whatsapp", "+6281100001708");
    return renderer.message(
        "m1",
        new ConversationKey(channel, new Address(Address.WHATSAPP, "+6281234567890")),
        prompt,
        Language.INDONESIAN,
        Capabilities.whatsapp(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void choicesAreNumberedWordsAndNeverButtons() {
    var message = message(new Prompt.Rate(NUMBER));
    assertThat(message.options()).isEmpty();
    var choices = new Prompt.Rate(NUMBER).choices();
    assertThat(choices).isNotEmpty();
    for (int i = 0; i < choices.size(); i++) {
      assertThat(message.text())
          .contains((i + 1) + " " + phrasebook.label(choices.get(i), Language.INDONESIAN));
    }
  }

  @Test
  void aLongTextIsCutAtTwiliosLimit() {
    var words = "Mohon kirim foto rumahnya 🙏 terima kasih. ".repeat(100);
    assertThat(message(new Prompt.OfficerWrote(NUMBER, words, true, Optional.empty())).text())
        .hasSizeLessThanOrEqualTo(MOST)
        .hasSizeGreaterThan(MOST / 2)
        .contains("🙏");
  }
}
