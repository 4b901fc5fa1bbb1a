package kanal.channels.email;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Pace;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Turnstile;
import kanal.bot.message.ChannelId;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.channels.email.read.MailReader;
import kanal.channels.email.read.Senders;
import kanal.channels.email.receive.MailIntake;
import kanal.channels.email.receive.MailMapper;
import kanal.channels.email.receive.MailboxWatcher;
import kanal.channels.email.receive.RawMails;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.send.MailChannel;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;
import kanal.channels.email.thread.Signature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Scope;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Offers the e-mail channel once `kanal.email.address` is set.
@AutoConfiguration
@Conditional(EmailAutoConfiguration.AddressIsSet.class)
@EnableConfigurationProperties(EmailProperties.class)
public class EmailAutoConfiguration {

  /// Whether there is a mailbox; an empty setting is none.
  static final class AddressIsSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("kanal.email.address", "").isBlank();
    }
  }

  /// Our mailbox and the names we sign.
  record Identity(ChannelId channel, ReplyAddress replies, MessageIds ids) {}

  @Bean
  Identity emailIdentity(EmailProperties properties) {
    var address = Senders.normal(properties.checked().address()).orElseThrow();
    var signature = new Signature(properties.secret());
    return new Identity(
        new ChannelId("email", address),
        new ReplyAddress(address, signature),
        new MessageIds(address, signature));
  }

  @Bean
  MailChannel mailChannel(
      EmailProperties properties,
      Identity emailIdentity,
      MediaStore media,
      SlidingWindows windows,
      InstantSource clock) {
    return new MailChannel(
        emailIdentity.channel(),
        properties.displayName(),
        properties.smtp(),
        emailIdentity.replies(),
        emailIdentity.ids(),
        media,
        new Pace(properties.messagesPerSecond(), Duration.ZERO),
        properties.mailsPerHour(),
        windows,
        clock);
  }

  /// A way in for mails that keeps what it needs in one thread: one for the mailbox, one for mails
  /// out of quarantine.
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  MailIntake mailIntake(
      Identity emailIdentity,
      Intake intake,
      Turnstile turnstile,
      Quarantine quarantine,
      MediaStore media,
      DeliveryReports reports,
      InstantSource clock,
      ObjectProvider<Phrasebook> phrasebook) {
    var channel = emailIdentity.channel();
    var mapper =
        new MailMapper(
            channel,
            emailIdentity.replies(),
            emailIdentity.ids(),
            commands(phrasebook.getIfAvailable(EmailAutoConfiguration::commandWords)));
    return new MailIntake(
        channel,
        new MailReader(MailLimits.standard()),
        mapper,
        emailIdentity.replies(),
        emailIdentity.ids(),
        turnstile.before(intake),
        quarantine,
        media,
        reports,
        clock);
  }

  @Bean
  RawMails rawMails(Identity emailIdentity, MailIntake mailIntake) {
    return new RawMails(emailIdentity.channel(), mailIntake);
  }

  @Bean(destroyMethod = "close")
  MailboxWatcher mailboxWatcher(
      EmailProperties properties,
      Identity emailIdentity,
      MailIntake mailIntake,
      Leases leases,
      Cursors cursors) {
    return new MailboxWatcher(
        emailIdentity.channel().account(),
        properties.imap(),
        new MailboxWatcher.Folders(properties.doneFolder(), properties.failedFolder()),
        properties.pollInterval(),
        MailLimits.standard(),
        mailIntake,
        leases,
        cursors);
  }

  private static Predicate<String> commands(Phrasebook phrasebook) {
    return words -> Command.in(words, phrasebook).isPresent() || TicketNumber.in(words).isPresent();
  }

  /// The shipped words, where the application has no phrasebook of its own.
  private static Phrasebook commandWords() {
    var other = new Topic(Topic.OTHER, "", "", "");
    return new Phrasebook(new Topics(List.of(other)), "", "");
  }
}
