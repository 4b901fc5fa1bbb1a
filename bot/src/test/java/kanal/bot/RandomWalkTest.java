package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.conversation.Draft;
import kanal.bot.conversation.Phase;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Choices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people do, in whatever order, the conversation stays sound.
class RandomWalkTest {
  private static final List<Choice> CHOICES =
      Stream.concat(
              Choices.NAMED.stream(),
              Stream.of("infrastruktur", "tik", "lainnya").map(Choice.About::new))
          .toList();
  private static final int EVENTS = 34_000;

  /// How often it is tried whether the words that always work do.
  private static final int EVERY = 40;

  private static final List<String> TEXTS =
      List.of(
          "jalan rusak depan Pasar Lama",
          "bantuan bansos belum turun sama sekali di Desa Maju",
          "rusak",
          "halo",
          "terima kasih",
          "1",
          "0",
          "2",
          "3",
          "12",
          "BATAL",
          "UBAH",
          "STATUS",
          "BANTUAN",
          "english",
          "bahasa indonesia",
          "tidak tahu",
          "kemarin",
          "😀",
          "\u0000",
          "\u202e",
          "depan Pasar Baru",
          "x".repeat(4096),
          "ありがとう",
          "eh maksud saya RT 3",
          "ya",
          "ok",
          "anonim",
          "rahasia",
          "basa jawa",
          "lokasinya salah, di Balaraja",
          "bukan jalan, lampunya",
          "maksud saya sampahnya",
          "belum",
          "untuk 2611-0001-3 masih rusak",
          "jalan rusak depan Pasar Lama, selain itu bantuan belum turun");

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "sms", "email"})
  void staysSound(String channel) {
    var random = new Random(20261122);
    var rehearsal = new Rehearsal(channel);
    for (int i = 0; i < EVENTS; i++) {
      int die = random.nextInt(100);
      if (die < 90) {
        rehearsal.does(content(random));
      } else if (die < 95) {
        rehearsal.passes(Duration.ofMinutes(random.nextInt(60 * 30)));
      } else if (!rehearsal.filed().isEmpty()) {
        var stage = List.of(Stage.values()).get(random.nextInt(Stage.values().length));
        rehearsal.officer(
            random.nextBoolean() ? Optional.of(stage) : Optional.empty(),
            Optional.of("Berapa panjangnya?"),
            random.nextBoolean() ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty());
      }
      check(rehearsal);
      if (i % EVERY == 0) {
        wordsThatAlwaysWork(rehearsal);
      }
    }
    assertThat(rehearsal.filed()).hasSizeGreaterThan(50);
    var numbers = rehearsal.filed().stream().map(ticket -> ticket.number()).distinct().count();
    assertThat(numbers).isEqualTo(rehearsal.filed().size());
  }

  private static void wordsThatAlwaysWork(Rehearsal rehearsal) {
    rehearsal.does(Written.text("STATUS"));
    assertThat(rehearsal.answers()).isNotEmpty();
    rehearsal.does(Written.text("0"));
    var waits = rehearsal.conversation().openDraft().filter(Draft::helpWanted).isPresent();
    var filed = rehearsal.filed().stream().reduce((_, last) -> last);
    assertThat(waits || filed.filter(last -> last.flags().contains(Flag.HELP_WANTED)).isPresent())
        .isTrue();
    assertThat(rehearsal.answers()).isNotEmpty();
    rehearsal.does(Written.text("BATAL"));
    assertThat(rehearsal.conversation().openDraft()).isEmpty();
    assertThat(rehearsal.answers()).isNotEmpty();
  }

  private static void check(Rehearsal rehearsal) {
    var conversation = rehearsal.conversation();
    for (var answer : rehearsal.answers()) {
      assertThat(answer).isNotBlank();
      assertThat(answer.length()).isLessThanOrEqualTo(rehearsal.channel().maxCharacters());
    }
    var waiting = conversation.phase();
    if (conversation.openDraft().isPresent()) {
      assertThat(waiting).isNotInstanceOf(Phase.Idle.class);
    }
    if (waiting instanceof Phase.Confirming || waiting instanceof Phase.Resuming) {
      assertThat(conversation.openDraft()).isPresent();
    }
    assertThat(conversation.reports()).hasSizeLessThanOrEqualTo(10);
  }

  private static Content content(Random random) {
    var text = TEXTS.get(random.nextInt(TEXTS.size()));
    return switch (random.nextInt(14)) {
      case 0 -> new Pressed(Choices.key(CHOICES.get(random.nextInt(CHOICES.size()))));
      case 1 -> new Edited("m" + random.nextInt(200), text);
      case 2 -> new Unreadable("sticker");
      case 3 -> new Opened("x");
      case 4 -> random.nextInt(5) == 0 ? new Left() : new Pressed("nonsense");
      case 5 ->
          new Written(
              random.nextBoolean() ? "" : text,
              List.of(new Attachment("a", Attachment.Type.PHOTO, "image/jpeg", 1, "s")),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case 6 ->
          new Written(
              "",
              List.of(),
              Optional.of(new Location(new GeoPoint(-6, 106), Optional.empty())),
              Optional.empty(),
              Optional.empty());
      default -> Written.text(text);
    };
  }
}
