package kanal.channels.email.send;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Pace;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.channels.email.server.MailServer;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Letters to citizens, by SMTP.
public final class MailChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final ChannelId id;
  private final MailServer server;
  private final LetterWriter writer;
  private final MediaStore media;
  private final Pace pace;
  private final SlidingWindows windows;
  private final int perHour;
  private final InstantSource clock;
  private final Session session;

  /// @param id with our own address as the account
  /// @param displayName what citizens see as the sender
  /// @param perHour mails that one address gets within an hour
  public MailChannel(
      ChannelId id,
      String displayName,
      MailServer server,
      ReplyAddress replies,
      MessageIds ids,
      MediaStore media,
      Pace pace,
      int perHour,
      SlidingWindows windows,
      InstantSource clock) {
    this.id = id;
    this.server = server;
    this.media = media;
    this.pace = pace;
    this.clock = clock;
    writer = new LetterWriter(id.account(), displayName, replies, ids);
    this.windows = windows;
    this.perHour = perHour;
    session = Session.getInstance(properties(server, id.account()));
  }

  private static Properties properties(MailServer server, String account) {
    var properties = server.properties("smtp");
    var prefix = "mail." + server.protocol("smtp") + ".";
    // Greets with our domain; looking up this machine's own name can take long.
    properties.setProperty(prefix + "localhost", account.substring(account.lastIndexOf('@') + 1));
    // All that matters is known before the goodbye.
    properties.setProperty(prefix + "quitwait", "false");
    return properties;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.mail();
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    var address = message.to().address();
    if (!address.scheme().equals(Address.MAILTO)) {
      return new Delivery.Refused("not a mail address");
    }
    // Whatever loop two machines get into, it cannot run faster than this.
    var wait = windows.enter("mail to " + address.value(), message.id(), perHour, HOUR);
    if (wait.isPresent()) {
      LOG.warn("{} waits: {} got too many mails within an hour", message.id(), message.to());
      return new Delivery.TryAgain(wait.get());
    }
    try {
      var to = recipients(address.value());
      return send(writer.write(session, message, to, clock.instant()), to, message);
    } catch (AddressException impossible) {
      return new Delivery.Refused("not a mail address");
    } catch (MessagingException unwritable) {
      return new Delivery.Refused("the mail could not be written");
    }
  }

  private Delivery send(Letter letter, List<InternetAddress> to, OutboundMessage message) {
    try (var transport = session.getTransport(server.protocol("smtp"))) {
      transport.connect(server.host(), server.port(), server.username(), server.password());
      return send(transport, letter, to, message);
    } catch (MessagingException failed) {
      LOG.warn("{} was not sent: {}", message.id(), failed.getClass().getName());
      return SmtpAnswer.to(failed, letter.handedOver());
    }
  }

  /// Apart from the connection, because a failing goodbye changes nothing.
  private Delivery send(
      Transport transport, Letter letter, List<InternetAddress> to, OutboundMessage message) {
    try {
      transport.sendMessage(letter, to.toArray(InternetAddress[]::new));
      return new Delivery.Delivered(writer.messageId(message));
    } catch (MessagingException failed) {
      LOG.warn("{} was not sent: {}", message.id(), failed.getClass().getName());
      return SmtpAnswer.to(failed, letter.handedOver());
    }
  }

  private static List<InternetAddress> recipients(String value) throws AddressException {
    var recipients = new ArrayList<InternetAddress>();
    for (var address : value.split(",", -1)) {
      recipients.add(new InternetAddress(address, true));
    }
    return recipients;
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    try {
      return media
          .find(attachment.source())
          .<Fetched>map(Fetched.Content::new)
          .orElseGet(() -> new Fetched.Gone("not kept"));
    } catch (Unavailable away) {
      return new Fetched.TryAgain(SOON);
    }
  }
}
