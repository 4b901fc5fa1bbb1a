package kanal.channels.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.bot.message.SmsText;

/// A channel whose platform is a phone on the page.
final class SimulatedChannel implements Channel {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Phone phone;
  private final Citizens citizens;
  private final MediaStore media;
  private final InstantSource clock;

  SimulatedChannel(Phone phone, Citizens citizens, MediaStore media, InstantSource clock) {
    this.phone = phone;
    this.citizens = citizens;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public ChannelId id() {
    return phone.channel();
  }

  @Override
  public Capabilities capabilities() {
    return phone.capabilities();
  }

  @Override
  public Delivery send(OutboundMessage message) {
    var citizen = phone.owner(message.to());
    if (citizen.isEmpty()) {
      return new Delivery.Refused("no address of a simulated phone");
    }
    var phones = citizens.phones(citizen.get());
    if (phones.isEmpty()) {
      return new Delivery.TryAgain(SOON);
    }
    if (phones.get().blocks(phone)) {
      return new Delivery.CitizenLeft();
    }
    var bubble = bubble(message);
    phones.get().show(bubble);
    return new Delivery.Delivered(bubble.id());
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    try {
      return media
          .find(attachment.source())
          .<Fetched>map(Fetched.Content::new)
          .orElseGet(() -> new Fetched.Gone("never uploaded"));
    } catch (Unavailable away) {
      return new Fetched.TryAgain(SOON);
    }
  }

  private Bubble bubble(OutboundMessage message) {
    return new Bubble(
        message.replaces().orElse(message.id()),
        phone.key(),
        false,
        clock.instant(),
        message.text(),
        message.options(),
        message.asksLocation(),
        message.replaces().isPresent(),
        phone == Phone.EMAIL ? message.subject() : Optional.empty(),
        message.about(),
        phone == Phone.SMS ? SmsText.segments(message.text()) : 0,
        List.of(),
        Optional.empty());
  }
}
