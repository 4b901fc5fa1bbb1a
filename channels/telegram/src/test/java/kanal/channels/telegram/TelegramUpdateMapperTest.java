package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdateMapperTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 483);

  private final TelegramUpdateMapper mapper =
      new TelegramUpdateMapper(new ChannelId("telegram", "7700000001"));

  private static JsonNode update(String name) {
    try (var file =
        TelegramUpdateMapperTest.class.getResourceAsStream("/updates/" + name + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("no such update: " + name);
      }
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readTree(text.replace("NUMBER", NUMBER.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode textUpdate(String text) {
    var update = update("text");
    ((ObjectNode) update.path("message")).put("text", text);
    return update;
  }

  private Optional<InboundMessage> map(JsonNode update) {
    try {
      return mapper.map(update, NOW);
    } catch (Unmappable e) {
      throw new AssertionError(e);
    }
  }

  private InboundMessage message(String name) {
    return map(update(name)).orElseThrow();
  }

  private Written written(String name) {
    return (Written) message(name).content();
  }

  private Attachment file(String name) {
    assertThat(written(name).attachments()).hasSize(1);
    return written(name).attachments().getFirst();
  }

  @Test
  void aTextKnowsWhoWhenAndWhat() {
    var message = message("text");
    assertThat(message.id()).isEqualTo("telegram:7700000001:99:310:0");
    assertThat(message.reference()).isEqualTo("310");
    assertThat(message.from().channel()).isEqualTo(new ChannelId("telegram", "7700000001"));
    assertThat(message.from().address()).isEqualTo(new Address("telegram", "99"));
    assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1795000000));
    assertThat(message.content())
        .isEqualTo(Written.text("jln depan sdn 2 cikupa rusak parah udh 3 bln"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nol \u0000 di tengah",
        "\u202Ekanan ke kiri\u202C \u2066x\u2069",
        "  spasi di tepi \n",
        "ꦲꦏ꧀ꦱꦫꦗꦮ 👷🏽‍♀️ ᬅᬓ᭄ᬱᬭᬩᬮᬶ",
        "<b>bukan html</b> \\ \" '"
      })
  void wordsStayAsTheyWere(String text) {
    assertThat(map(textUpdate(text)).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void aTextOfFullLengthStaysWhole() {
    var text = "panjang ".repeat(512);
    assertThat(text).hasSize(4096);
    assertThat(map(textUpdate(text)).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void aPhotoIsItsLargestSizeWithItsCaption() {
    assertThat(written("photo").text()).isEqualTo("ini lubangnya");
    assertThat(file("photo"))
        .isEqualTo(
            new Attachment(
                Attachment.hiddenId("tg", "310 AQADlarge"),
                Attachment.Type.PHOTO,
                "image/jpeg",
                180234,
                "AgACAgUAAxkBAQADlarge"));
  }

  @ParameterizedTest
  @CsvSource({
    "document,DOCUMENT,application/pdf,40321,BQACAgUAAxkBdoc",
    "document-image,PHOTO,image/heic,3040321,BQACAgUAAxkBimg",
    "voice,VOICE,audio/ogg,28123,AwACAgUAAxkBvoice",
    "audio,VOICE,audio/mp4,900123,CQACAgUAAxkBaudio",
    "video,VIDEO,video/mp4,2400123,BAACAgUAAxkBvideo",
    "video-note,VIDEO,video/mp4,700123,DQACAgUAAxkBnote",
    "animation,VIDEO,video/mp4,50123,CgACAgUAAxkBgif"
  })
  void filesAreAttachments(
      String name, Attachment.Type type, String mediaType, long bytes, String source) {
    var file = file(name);
    assertThat(file.type()).isEqualTo(type);
    assertThat(file.mediaType()).isEqualTo(mediaType);
    assertThat(file.bytes()).isEqualTo(bytes);
    assertThat(file.source()).isEqualTo(source);
    assertThat(file.id()).matches("tg-[0-9a-f]{32}");
  }

  @Test
  void aPinIsAPlaceWithoutAName() {
    var place = written("location").location().orElseThrow();
    assertThat(place.point()).isEqualTo(new GeoPoint(-6.2251, 106.5172));
    assertThat(place.name()).isEmpty();
  }

  @Test
  void aVenueIsAPlaceWithTitleAndAddress() {
    assertThat(written("venue").location().orElseThrow().name())
        .contains("SDN Cikupa 2, Jl. Raya Serang, Cikupa");
  }

  @ParameterizedTest
  @CsvSource({
    "sticker,sticker",
    "poll,poll",
    "contact,contact",
    "dice,dice",
    "content-of-tomorrow,unknown"
  })
  void whatCannotBeReadSaysSo(String name, String what) {
    assertThat(message(name).content()).isEqualTo(new Unreadable(what));
  }

  @Test
  void anEditNamesTheMessageItChangesAndHasAnIdOfItsOwn() {
    var edited = message("edited");
    assertThat(edited.id()).isEqualTo("telegram:7700000001:99:310:1795000060");
    assertThat(edited.sentAt()).isEqualTo(Instant.ofEpochSecond(1795000060));
    assertThat(edited.content())
        .isEqualTo(new Edited("310", "jln depan sdn 2 cikupa rusak, bukan sdn 1"));
    assertThat(message("edited-caption").content())
        .isEqualTo(new Edited("310", "ini lubangnya, dalam"));
  }

  @ParameterizedTest
  @CsvSource({"start,''", "start-payload,desa-cikupa_RT02"})
  void startOpensTheChat(String name, String payload) {
    assertThat(message(name).content()).isEqualTo(new Opened(payload));
  }

  @Test
  void wordsTypedAfterStartAreWords() {
    assertThat(written("start-words").text()).isEqualTo("/start jalan rusak di depan pasar");
  }

  @Test
  void commandsStayWords() {
    assertThat(written("command").text()).isEqualTo("/batal@kanal_bot");
  }

  @Test
  void aReplyToOurReceiptIsAboutItsTicket() {
    assertThat(written("reply-to-receipt").about()).contains(NUMBER.value());
    assertThat(written("reply-to-own").about()).isEmpty();
  }

  @Test
  void aButtonBringsItsChoice() {
    var press = message("press");
    assertThat(press.content()).isEqualTo(new Pressed("SEND"));
    assertThat(press.id()).isEqualTo("telegram:7700000001:press:424242424242");
    assertThat(press.reference()).isEqualTo("306");
    assertThat(press.sentAt()).isEqualTo(NOW);
    assertThat(press.from().address().value()).isEqualTo("99");
  }

  @Test
  void aButtonBelowAMessageTelegramForgotWorksToo() {
    assertThat(message("press-on-old-card").content()).isEqualTo(new Pressed("DISCARD"));
  }

  @Test
  void whoBlocksTheBotHasLeft() {
    assertThat(message("blocked").content()).isEqualTo(new Left());
    assertThat(message("blocked").from().address().value()).isEqualTo("99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unblocked",
        "group",
        "group-press",
        "channel-post",
        "from-a-bot",
        "unknown-kind",
        "press-inline",
        "live-location-moved",
        "pinned"
      })
  void otherUpdatesAreNothingForUs(String name) {
    assertThat(map(update(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"without-is-bot,halo", "odd-neighbours,tetap terbaca"})
  void oddFieldsDoNotHideTheWords(String name, String text) {
    assertThat(written(name).text()).isEqualTo(text);
  }

  @Test
  void anUnreadableUpdateIsRefusedWithoutQuotingIt() {
    var update = update("location-off-the-earth");
    assertThatThrownBy(() -> mapper.map(update, NOW))
        .isInstanceOf(Unmappable.class)
        .hasMessageNotContaining("96.2")
        .hasNoCause();
  }
}
