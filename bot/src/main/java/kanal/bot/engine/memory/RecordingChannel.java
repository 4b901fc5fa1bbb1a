package kanal.bot.engine.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;

/// A channel that remembers what it was asked to send, and answers as it is told.
public final class RecordingChannel implements Channel {
  private final ChannelId id;
  private final Capabilities capabilities;
  private final List<OutboundMessage> sent = new CopyOnWriteArrayList<>();
  private final List<Delivery> answers = new CopyOnWriteArrayList<>();

  public RecordingChannel(ChannelId id, Capabilities capabilities) {
    this.id = id;
    this.capabilities = capabilities;
  }

  /// The next sendings are answered like this, each once; afterwards everything is delivered.
  public void answers(Delivery... next) {
    answers.addAll(List.of(next));
  }

  public List<OutboundMessage> sent() {
    return List.copyOf(sent);
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    sent.add(message);
    return answers.isEmpty() ? new Delivery.Delivered("x" + sent.size()) : answers.removeFirst();
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return new Fetched.Gone("this channel has no files");
  }
}
