package kanal.channels.testing;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;

/// What every channel promises, whatever platform it speaks to. A channel's own test extends this
/// and plays the platform.
public abstract class ChannelContract {

  /// The channel under test, connected to the played platform.
  protected abstract Channel channel();

  /// A citizen the played platform can reach.
  protected abstract ConversationKey citizen();

  /// How often the platform was handed a message with these words.
  protected abstract long deliveries(String text);

  /// From now on the platform answers that its side is broken, without taking the message.
  protected abstract void platformDown();

  /// From now on the platform answers that this citizen cannot be reached any more.
  protected abstract void citizenLeft();

  /// From now on the platform takes the message, and hangs up before it answers.
  protected abstract void platformHangsUp();

  /// An attachment that the platform does not know.
  protected abstract Attachment unknownAttachment();

  private Delivery send(String id, String text) {
    return channel().send(OutboundMessage.text(id, citizen(), text));
  }

  @Test
  void hasANameAndCapabilities() {
    assertThat(channel().id().name()).isNotBlank();
    assertThat(channel().id()).isEqualTo(citizen().channel());
    assertThat(channel().capabilities().maxCharacters()).isPositive();
  }

  @Test
  void deliversTheWordsOnce() {
    assertThat(send("t1", "Terima kasih, laporannya sudah dicatat."))
        .isInstanceOf(Delivery.Delivered.class);
    assertThat(deliveries("Terima kasih, laporannya sudah dicatat.")).isEqualTo(1);
  }

  @Test
  void namesEachDelivery() {
    var first = send("t2", "satu");
    var second = send("t3", "dua");
    assertThat(first).isInstanceOf(Delivery.Delivered.class).isNotEqualTo(second);
  }

  @Test
  void aBrokenPlatformIsNoException() {
    platformDown();
    assertThat(send("t4", "halo"))
        .isInstanceOfAny(Delivery.TryAgain.class, Delivery.Uncertain.class);
    assertThat(deliveries("halo")).isZero();
  }

  @Test
  void aCitizenWhoLeftIsNoException() {
    citizenLeft();
    assertThat(send("t5", "halo")).isInstanceOf(Delivery.CitizenLeft.class);
  }

  @Test
  void aLostAnswerIsNeverReportedAsNothingSent() {
    platformHangsUp();
    assertThat(send("t6", "nomor laporan"))
        .isInstanceOfAny(Delivery.Uncertain.class, Delivery.Delivered.class);
    assertThat(deliveries("nomor laporan")).isLessThanOrEqualTo(1);
  }

  @Test
  void anUnknownFileIsNoException() {
    assertThat(channel().fetch(unknownAttachment())).isInstanceOf(Fetched.Gone.class);
  }
}
