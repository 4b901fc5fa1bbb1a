package kanal.bot.engine.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.bot.message.SmsText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A channel that costs money, with a breaker: once the day's budget is spent, nothing is sent and
/// nothing is lost. What citizens wrote is taken in as always, receipts wait for the next day, and
/// questions are dropped if the conversation goes on meanwhile.
public final class BudgetedChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(BudgetedChannel.class);

  private final Channel channel;
  private final Budget budget;
  private final Spending spending;
  private final InstantSource clock;
  private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.EPOCH);

  public BudgetedChannel(Channel channel, Budget budget, Spending spending, InstantSource clock) {
    this.channel = channel;
    this.budget = budget;
    this.spending = spending;
    this.clock = clock;
  }

  /// Until when nothing is sent, because the day's budget is spent.
  public Optional<Instant> closedUntil() {
    return Optional.of(closedUntil.get()).filter(until -> until.isAfter(clock.instant()));
  }

  @Override
  public ChannelId id() {
    return channel.id();
  }

  @Override
  public Capabilities capabilities() {
    return channel.capabilities();
  }

  @Override
  public Pace pace() {
    return channel.pace();
  }

  @Override
  public Delivery send(OutboundMessage message) {
    if (!budget.isLimited()) {
      return channel.send(message);
    }
    int amount = capabilities().terse() ? SmsText.segments(message.text()) : 1;
    return switch (spending.spend(message.to(), amount, budget)) {
      case Spending.Answer.Spent() -> sent(message, amount);
      case Spending.Answer.CitizenHadEnough(var until) -> {
        LOG.warn("{} had {} segments today and waits", message.to(), budget.perCitizen());
        yield waits(until);
      }
      case Spending.Answer.DayIsSpent(var until) -> {
        tripped(until);
        yield waits(until);
      }
    };
  }

  private Delivery sent(OutboundMessage message, int amount) {
    closedUntil.set(Instant.EPOCH);
    var delivery = channel.send(message);
    switch (delivery) {
      // What may have been sent may have been paid for.
      case Delivery.Delivered _, Delivery.Uncertain _ -> {}
      case Delivery.TryAgain _, Delivery.SlowDown _, Delivery.Refused _, Delivery.CitizenLeft _ ->
          spending.takeBack(message.to(), amount);
    }
    return delivery;
  }

  private void tripped(Instant until) {
    if (!closedUntil.getAndSet(until).equals(until)) {
      LOG.error(
          "ALARM: the budget of {} for today, {} segments, is spent. Messages wait until {};"
              + " a larger kanal.sms.segments-per-day lets them go on.",
          id().name(),
          budget.perDay(),
          until);
    }
  }

  private Delivery waits(Instant until) {
    var wait = Duration.between(clock.instant(), until);
    return new Delivery.SlowDown(wait.isPositive() ? wait : Duration.ofMinutes(1));
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return channel.fetch(attachment);
  }
}
