package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import kanal.channels.testing.ChannelContract;
import org.junit.jupiter.api.Test;

class SimulatedChannelTest extends ChannelContract {
  private static final Citizen CITIZEN = new Citizen("0123456789");

  private final Citizens citizens = new Citizens(InstantSource.system());
  private final MemoryMediaStore media = new MemoryMediaStore();
  private final Channel channel =
      new SimulatedChannel(Phone.TELEGRAM, citizens, media, InstantSource.system());

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected ConversationKey citizen() {
    return Phone.TELEGRAM.of(CITIZEN);
  }

  @Override
  protected long deliveries(String text) {
    return Pattern.compile(Pattern.quote(text))
        .matcher(Pages.history(citizens, CITIZEN))
        .results()
        .count();
  }

  /// The page's side is down for good only while the service stops.
  @Override
  protected void platformDown() {
    citizens.phones(CITIZEN);
    citizens.close();
  }

  @Override
  protected void citizenLeft() {
    phones().block(Phone.TELEGRAM, true);
  }

  /// There is no line to hang up: a message is shown, whether or not a page is open.
  @Override
  protected void platformHangsUp() {}

  @Override
  protected Attachment unknownAttachment() {
    return photo("simulator-0123456789-never");
  }

  @Test
  void anEditTakesThePlaceOfTheEarlierMessage() {
    var card = (Delivery.Delivered) channel.send(OutboundMessage.text("m1", citizen(), "draf"));
    channel.send(OutboundMessage.text("m2", citizen(), "sesudahnya"));
    var edit = channel.send(message("m3", "rapi", Optional.of(card.externalId())));

    assertThat(edit).isEqualTo(card);
    assertThat(Pages.history(citizens, CITIZEN))
        .doesNotContain("draf")
        .containsSubsequence("rapi", "sesudahnya");
  }

  @Test
  void theSameMessageTwiceIsShownOnce() {
    channel.send(OutboundMessage.text("m1", citizen(), "nomor laporan"));
    channel.send(OutboundMessage.text("m1", citizen(), "nomor laporan"));

    assertThat(deliveries("nomor laporan")).isEqualTo(1);
  }

  @Test
  void buttonsAndTheWishForALocationReachThePage() {
    channel.send(message("m1", "Sudah benar?", Optional.empty()));

    assertThat(Pages.history(citizens, CITIZEN))
        .contains("\"choice\":\"send\"", "\"label\":\"Kirim\"", "\"asksLocation\":true");
  }

  @Test
  void anSmsSaysHowManySegmentsItTook() {
    var sms = new SimulatedChannel(Phone.SMS, citizens, media, InstantSource.system());
    sms.send(OutboundMessage.text("m1", Phone.SMS.of(CITIZEN), "a".repeat(161)));

    assertThat(Pages.history(citizens, CITIZEN)).contains("\"segments\":2");
  }

  @Test
  void anAddressThatNoPageHasIsRefused() {
    var stranger = new ConversationKey(channel.id(), new Address(Address.TELEGRAM, "99"));

    assertThat(channel.send(OutboundMessage.text("m1", stranger, "halo")))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void bringsAPhotoHome() {
    media.keep("simulator-0123456789-a", new byte[] {1, 2, 3});

    assertThat(channel.fetch(photo("simulator-0123456789-a")))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).containsExactly(1, 2, 3));
  }

  @Test
  void aPhotoWaitsWhileItsStoreIsAway() {
    var away = new SimulatedChannel(Phone.TELEGRAM, citizens, AWAY, InstantSource.system());

    assertThat(away.fetch(photo("simulator-0123456789-a"))).isInstanceOf(Fetched.TryAgain.class);
  }

  private static final MediaStore AWAY =
      new MediaStore() {
        @Override
        public void keep(String attachmentId, byte[] bytes) {
          throw new Unavailable("away", new IllegalStateException());
        }

        @Override
        public Optional<byte[]> find(String attachmentId) {
          throw new Unavailable("away", new IllegalStateException());
        }

        @Override
        public void remove(String attachmentId) {
          throw new Unavailable("away", new IllegalStateException());
        }
      };

  private Phones phones() {
    return citizens.phones(CITIZEN).orElseThrow();
  }

  private static Attachment photo(String id) {
    return new Attachment(id, Attachment.Type.PHOTO, "image/png", 3, id);
  }

  private OutboundMessage message(String id, String text, Optional<String> replaces) {
    return new OutboundMessage(
        id,
        citizen(),
        text,
        List.of(new Option("send", "Kirim")),
        true,
        replaces,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
