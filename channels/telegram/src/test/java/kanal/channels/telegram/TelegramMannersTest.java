package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Language;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Words;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.TelegramCitizen;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// What makes the bot at home in Telegram: its menu, "typing", albums, and manners in groups.
class TelegramMannersTest {
  private static final long GROUP = -1001234567890L;
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramCitizen siti = telegram.citizen(99);
  private final TelegramCitizen sitiInGroup = telegram.inGroup(GROUP, siti);
  private final RecordingIntake taken = new RecordingIntake();
  private final TelegramApi api =
      new TelegramApi(
          new BotToken(telegram.token()), URI.create(telegram.url()), Duration.ofSeconds(1));
  private final Bot bot = new Bot(api);
  private Instant now = Instant.now();
  private OptionalLong offset = OptionalLong.empty();
  private final UpdateIntake intake =
      new UpdateIntake(
          new TelegramUpdateMapper(new ChannelId("telegram", telegram.botId())),
          taken,
          new MemoryQuarantine(),
          api,
          bot,
          ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  private void takeIn() throws InterruptedException {
    if (!(api.fetch(offset, Duration.ZERO) instanceof Answer.Done<ArrayNode>(var updates))) {
      throw new AssertionError("nothing could be fetched");
    }
    var batch = new UpdateBatch(updates);
    offset = OptionalLong.of(batch.into(intake).offset());
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void awaitCalls(String method, int times) {
    await().until(() -> telegram.calls(method).size() >= times);
    await().during(A_MOMENT).untilAsserted(() -> assertThat(telegram.calls(method)).hasSize(times));
  }

  @Test
  void showsAMenuInIndonesianAndOneInEnglish() {
    assertThat(bot.introduce()).isEmpty();
    var menus = telegram.calls("setMyCommands");
    assertThat(menus).extracting(call -> call.parameter("language_code")).containsExactly("", "en");
    assertThat(menus.getFirst().parameters().findValuesAsText("command"))
        .containsExactly(
            "bantuan", "status", "ubah", "batal", "anonim", "rahasia", "petugas", "english");
    assertThat(menus)
        .allSatisfy(call ->
            assertThat(call.parameters().at("/scope/type").asText())
                .isEqualTo("all_private_chats"));
  }

  @Test
  void theBotUnderstandsEveryWordOfItsMenus() {
    var topics = new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other")));
    var phrasebook = new Phrasebook(topics, "Kanal", "112");
    for (var menu : CommandMenu.ALL) {
      assertThat(menu.commands())
          .extracting(BotCommand::getCommand)
          .allMatch(word -> word.matches("[a-z0-9_]{1,32}"))
          .allMatch(word ->
              Command.in("/" + word, phrasebook).isPresent()
                  || Phrasebook.LANGUAGES.stream()
                      .anyMatch(language ->
                          phrasebook.wordsFor(language).contains(Words.normal("/" + word))));
    }
    assertThat(phrasebook.wordsFor(Language.ENGLISH)).contains("english");
  }

  @Test
  void worksWithoutAMenu() {
    telegram.fail("setMyCommands", TelegramFault.broken());
    assertThat(bot.introduce()).isEmpty();
    assertThat(bot.link()).contains("https://t.me/kanal_bot");
  }

  @Test
  void showsTypingOncePerBurst() throws InterruptedException {
    siti.writes("jalan rusak");
    siti.writes("di depan SDN 2");
    siti.sendsPhoto(new byte[] {1}, "");
    takeIn();
    awaitCalls("sendChatAction", 1);
    var call = telegram.calls("sendChatAction").getFirst();
    assertThat(call.parameter("chat_id")).isEqualTo("99");
    assertThat(call.parameter("action")).isEqualTo("typing");
    later(Typing.SHOWN.plusSeconds(1));
    siti.writes("sudah tiga bulan");
    takeIn();
    awaitCalls("sendChatAction", 2);
  }

  @Test
  void showsTypingToTenCitizensASecondAtMost() throws InterruptedException {
    for (long chat = 100; chat < 110; chat++) {
      telegram.citizen(chat).writes("jalan rusak");
    }
    takeIn();
    awaitCalls("sendChatAction", 1);
    later(Duration.ofMillis(100));
    telegram.citizen(110).writes("jalan rusak");
    takeIn();
    awaitCalls("sendChatAction", 2);
    assertThat(taken.accepted()).hasSize(11);
  }

  @Test
  void typesForNobodyWhoWroteLongAgoOrSaidNothing() throws InterruptedException {
    later(Duration.ofMinutes(5));
    siti.writes("jalan rusak");
    siti.blocksTheBot();
    takeIn();
    awaitCalls("sendChatAction", 0);
    assertThat(taken.accepted()).hasSize(2);
  }

  @Test
  void aFailingTypingChangesNothing() throws InterruptedException {
    telegram.fail("sendChatAction", TelegramFault.tooMany(30));
    siti.writes("jalan rusak");
    takeIn();
    awaitCalls("sendChatAction", 1);
    later(Duration.ofSeconds(10));
    siti.writes("di depan SDN 2");
    takeIn();
    assertThat(taken.accepted())
        .extracting(InboundMessage::text)
        .containsExactly("jalan rusak", "di depan SDN 2");
    awaitCalls("sendChatAction", 1);
  }

  @Test
  void anAlbumIsItsCaptionAndAllItsPhotosInOrder() throws InterruptedException {
    siti.sendsAlbum("lampu jalan mati di Cikupa", List.of(new byte[1], new byte[2], new byte[3]));
    takeIn();
    assertThat(taken.accepted())
        .extracting(InboundMessage::text)
        .containsExactly("lampu jalan mati di Cikupa", "", "");
    assertThat(taken.accepted())
        .extracting(message -> ((Written) message.content()).attachments())
        .allSatisfy(files ->
            assertThat(files).extracting(Attachment::type).containsExactly(Attachment.Type.PHOTO))
        .doesNotHaveDuplicates();
    awaitCalls("sendChatAction", 1);
  }

  @Test
  void tellsAGroupOnceADayWhereComplaintsAreTaken() throws InterruptedException {
    bot.introduce();
    sitiInGroup.writes("lampu mati");
    sitiInGroup.writes("sudah seminggu");
    takeIn();
    awaitCalls("sendMessage", 1);
    assertThat(sitiInGroup.reads()).singleElement().asString().contains("https://t.me/kanal_bot");
    assertThat(siti.reads()).isEmpty();
    assertThat(taken.accepted()).isEmpty();
    later(Duration.ofDays(1));
    sitiInGroup.writes("masih mati");
    takeIn();
    awaitCalls("sendMessage", 2);
    assertThat(taken.accepted()).isEmpty();
  }

  @Test
  void keepsSilentAboutAGroupsOwnNotes() throws InterruptedException {
    sitiInGroup.joins();
    takeIn();
    awaitCalls("sendMessage", 0);
  }

  @Test
  void aGroupThatForbidsWritingHoldsNothingUp() throws InterruptedException {
    telegram.fail(
        "sendMessage",
        new TelegramFault.Refusal(400, "Bad Request: not enough rights to send text messages", 0));
    sitiInGroup.writes("lampu mati");
    siti.writes("jalan rusak");
    takeIn();
    awaitCalls("sendMessage", 1);
    assertThat(taken.accepted()).extracting(InboundMessage::text).containsExactly("jalan rusak");
  }
}
