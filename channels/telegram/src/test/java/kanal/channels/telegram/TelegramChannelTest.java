package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Delivery.Delivered;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import kanal.channels.testing.ChannelContract;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramCitizen;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramChannelTest extends ChannelContract {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramCitizen citizen = telegram.citizen(99);
  private final BotToken token = new BotToken(telegram.token());
  private final TelegramApi api =
      new TelegramApi(token, URI.create(telegram.url()), Duration.ofSeconds(1));
  private final TelegramChannel channel =
      new TelegramChannel(new ChannelId("telegram", token.botId()), api, Pace.FREE);

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected ConversationKey citizen() {
    return chat(citizen.chat());
  }

  private ConversationKey chat(long id) {
    return new ConversationKey(channel.id(), new Address(Address.TELEGRAM, String.valueOf(id)));
  }

  @Override
  protected long deliveries(String text) {
    return telegram.sent().stream().filter(sent -> sent.text().equals(text)).count();
  }

  @Override
  protected void platformDown() {
    telegram.fail("sendMessage", TelegramFault.broken());
  }

  @Override
  protected void citizenLeft() {
    telegram.block(citizen.chat());
  }

  @Override
  protected void platformHangsUp() {
    telegram.fail("sendMessage", new TelegramFault.HangUp());
  }

  @Override
  protected Attachment unknownAttachment() {
    return file("nobody-knows", 10);
  }

  private static Attachment file(String fileId, long bytes) {
    return new Attachment("tg-1-x", Attachment.Type.PHOTO, "image/jpeg", bytes, fileId);
  }

  private OutboundMessage message(
      String text, List<Option> options, boolean asksLocation, Optional<String> replaces) {
    return new OutboundMessage(
        "m1",
        citizen(),
        text,
        options,
        asksLocation,
        replaces,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String sent(OutboundMessage message) {
    var delivery = channel.send(message);
    assertThat(delivery).isInstanceOf(Delivered.class);
    return ((Delivered) delivery).externalId();
  }

  @Test
  void putsShortOptionsTwoInARowAndLongOnesAlone() {
    var options =
        List.of(
            new Option("SEND", "Kirim"),
            new Option("CHANGE", "Ubah"),
            new Option("HIDE_NAME", "Sembunyikan nama saya dari instansi"),
            new Option("DISCARD", "Batal"));
    sent(message("Mohon diperiksa", options, false, Optional.empty()));

    var rows = telegram.sent().getFirst().replyMarkup().path("inline_keyboard");
    assertThat(rows.findValuesAsText("callback_data"))
        .containsExactly("SEND", "CHANGE", "HIDE_NAME", "DISCARD");
    assertThat(IntStream.range(0, rows.size()).map(i -> rows.get(i).size()))
        .containsExactly(2, 1, 1);
  }

  @Test
  void asksForTheLocationWithTheKeyboardAndTakesItAwayAgain() {
    sent(message("Tempatnya di mana?", List.of(), true, Optional.empty()));
    sent(message("Terima kasih", List.of(), false, Optional.empty()));

    var asking = telegram.sent().getFirst().replyMarkup();
    assertThat(asking.at("/keyboard/0/0/request_location").asBoolean()).isTrue();
    assertThat(asking.path("one_time_keyboard").asBoolean()).isTrue();
    assertThat(asking.path("resize_keyboard").asBoolean()).isTrue();
    assertThat(telegram.sent().getLast().replyMarkup().path("remove_keyboard").asBoolean())
        .isTrue();
  }

  @Test
  void optionsComeBeforeTheLocationButton() {
    sent(message("Di mana?", List.of(new Option("A", "A")), true, Optional.empty()));
    assertThat(telegram.sent().getFirst().replyMarkup().has("inline_keyboard")).isTrue();
  }

  @Test
  void sendsCitizensCharactersAsTheyAre() {
    var odd = "*tebal* <b>x</b> _y_ [z](http://x.id) 👷\u202Ekanan & \u0001";
    sent(message(odd, List.of(), false, Optional.empty()));
    assertThat(deliveries(odd)).isEqualTo(1);
    var call = telegram.calls("sendMessage").getFirst();
    assertThat(call.parameters().has("parse_mode")).isFalse();
    assertThat(call.parameters().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void editsTheCardItReplaces() {
    var options = List.of(new Option("SEND", "Kirim"));
    var card = sent(message("satu", options, false, Optional.empty()));
    assertThat(sent(message("dua", options, false, Optional.of(card)))).isEqualTo(card);
    assertThat(telegram.sent()).hasSize(1);
    assertThat(telegram.sent().getFirst().text()).isEqualTo("dua");
  }

  @Test
  void anEditThatChangesNothingIsDelivered() {
    var options = List.of(new Option("SEND", "Kirim"));
    var card = sent(message("satu", options, false, Optional.empty()));
    assertThat(sent(message("satu", options, false, Optional.of(card)))).isEqualTo(card);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void sendsAnewWhatCannotBeEdited() {
    var plain = sent(message("tanpa tombol", List.of(), false, Optional.empty()));
    var options = List.of(new Option("SEND", "Kirim"));
    for (var lost : List.of(plain, "424242", "bukan nomor")) {
      assertThat(sent(message("kartu", options, false, Optional.of(lost)))).isNotEqualTo(lost);
    }
    assertThat(deliveries("kartu")).isEqualTo(3);
  }

  @Test
  void aLostAnswerToAnEditIsTriedAgainSinceEditingTwiceIsHarmless() {
    var options = List.of(new Option("SEND", "Kirim"));
    var card = sent(message("satu", options, false, Optional.empty()));
    telegram.failNext("editMessageText", new TelegramFault.HangUp());
    var edit = message("dua", options, false, Optional.of(card));
    assertThat(channel.send(edit)).isInstanceOf(Delivery.TryAgain.class);
    assertThat(sent(edit)).isEqualTo(card);
  }

  @Test
  void cutsLongTextsAtWordsAndPutsTheButtonsBelowTheLastPart() {
    var text = "kata ".repeat(2000).strip();
    var last = sent(message(text, List.of(new Option("SEND", "Kirim")), false, Optional.empty()));

    var parts = telegram.sent();
    assertThat(parts).hasSize(3).allMatch(part -> part.text().length() <= 4096);
    assertThat(String.join("", parts.stream().map(part -> part.text()).toList())).isEqualTo(text);
    assertThat(parts).allMatch(part -> part.text().startsWith("kata"));
    assertThat(parts.get(0).replyMarkup().has("inline_keyboard")).isFalse();
    assertThat(parts.get(2).replyMarkup().has("inline_keyboard")).isTrue();
    assertThat(last).isEqualTo(String.valueOf(parts.get(2).messageId()));
  }

  @Test
  void neverCutsAnEmojiInTwo() {
    var parts = TextParts.of("x" + "😀".repeat(4000));
    assertThat(String.join("", parts)).hasSize(8001);
    assertThat(parts).noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
  }

  @Test
  void aFailureAfterTheFirstPartIsNotReportedAsNothingSent() {
    telegram.failNext("sendMessage", new TelegramFault.Nothing());
    telegram.failNext("sendMessage", TelegramFault.tooMany(3));
    var longText = "kata ".repeat(1000);
    assertThat(channel.send(message(longText, List.of(), false, Optional.empty())))
        .isInstanceOf(Delivery.Uncertain.class);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void waitsExactlyAsLongAsTelegramAsks() {
    telegram.failNext("sendMessage", TelegramFault.tooMany(37));
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isEqualTo(new Delivery.SlowDown(Duration.ofSeconds(37)));
  }

  @Test
  void aGatewaysErrorPageIsTryAgain() {
    telegram.failNext("sendMessage", new TelegramFault.Page(502));
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void anAnswerCutOffInTheMiddleIsUncertainAndSentOnce() {
    telegram.failNext("sendMessage", new TelegramFault.CutOff());
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "nomor")))
        .isInstanceOf(Delivery.Uncertain.class);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void noConnectionMeansNothingWasSent() {
    telegram.close();
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void aChatTelegramDoesNotKnowIsACitizenWhoLeft() {
    assertThat(channel.send(OutboundMessage.text("x", chat(12345), "halo")))
        .isInstanceOf(Delivery.CitizenLeft.class);
  }

  @Test
  void otherRefusalsAreForGoodAndSayTheirCode() {
    var refused = channel.send(OutboundMessage.text("x", citizen(), " "));
    assertThat(refused).isInstanceOf(Delivery.Refused.class);
    assertThat(((Delivery.Refused) refused).reason()).startsWith("400");
  }

  @Test
  void aRefusalIsNotPassedOnInWordsThatWeDoNotKnow() {
    var echo = "Bad Request: \"jalan kenari rusak\" cannot be sent";
    telegram.failNext("sendMessage", new TelegramFault.Refusal(400, echo, 0));
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isEqualTo(new Delivery.Refused("400 for a reason we do not know"));
    var known = "Bad Request: message is too long, as \"jalan kenari rusak\" shows";
    telegram.failNext("sendMessage", new TelegramFault.Refusal(400, known, 0));
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isEqualTo(new Delivery.Refused("400 message is too long"));
  }

  @Test
  void aWrongTokenBuriesNoMessage() {
    telegram.revokeToken();
    assertThat(channel.send(OutboundMessage.text("x", citizen(), "halo")))
        .isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void fetchesFilesFromTheConfiguredUrl() {
    var bytes = new byte[] {1, 2, 3};
    var id = telegram.keep(bytes).path("file_id").asText();
    assertThat(channel.fetch(file(id, 3)))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).isEqualTo(bytes));
  }

  @Test
  void filesOverTheLimitAreGone() {
    var id = telegram.keep(new byte[20 * 1024 * 1024 + 1]).path("file_id").asText();
    assertThat(channel.fetch(file(id, 0))).isEqualTo(new Fetched.Gone("too large"));
    assertThat(channel.fetch(file(id, 21 * 1024 * 1024))).isEqualTo(new Fetched.Gone("too large"));
    assertThat(telegram.calls("getFile")).hasSize(1);
  }

  @Test
  void aFileIsTriedAgainWhileTelegramIsDown() {
    telegram.fail("getFile", TelegramFault.broken());
    assertThat(channel.fetch(file("any", 0))).isInstanceOf(Fetched.TryAgain.class);
    telegram.close();
    assertThat(channel.fetch(file("any", 0))).isInstanceOf(Fetched.TryAgain.class);
  }

  @Test
  void nothingItAnswersHoldsTheToken() {
    var secret = telegram.token().substring(telegram.token().indexOf(':') + 1);
    telegram.failNext("sendMessage", new TelegramFault.Refusal(400, "bot" + telegram.token(), 0));
    var answers =
        Stream.of(
                new TelegramFault.HangUp(),
                new TelegramFault.CutOff(),
                new TelegramFault.Page(404),
                TelegramFault.broken())
            .map(fault -> {
              telegram.failNext("sendMessage", fault);
              return channel.send(OutboundMessage.text("x", citizen(), "halo"));
            })
            .toList();
    telegram.close();
    assertThat(
            Stream.concat(
                answers.stream(),
                Stream.of(
                    channel,
                    api,
                    token,
                    channel.send(OutboundMessage.text("y", citizen(), "halo")))))
        .noneMatch(answer -> answer.toString().contains(secret));
  }
}
