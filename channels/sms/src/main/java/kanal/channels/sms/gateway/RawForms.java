package kanal.channels.sms.gateway;

import java.util.Optional;
import kanal.bot.engine.Intake;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.RawIntake;
import kanal.bot.message.ChannelId;
import kanal.channels.sms.Form;
import kanal.channels.web.Rejected;

/// Takes quarantined forms of a gateway in again.
public final class RawForms implements RawIntake {
  /// How a gateway's forms come in.
  static final String WAY = "gateway form";

  private final ChannelId channel;
  private final GatewayMapper mapper;
  private final Intake intake;

  public RawForms(ChannelId channel, Intake intake) {
    this.channel = channel;
    this.mapper = new GatewayMapper(channel);
    this.intake = intake;
  }

  @Override
  public boolean takes(ChannelId from, String way) {
    return from.equals(channel) && way.equals(WAY);
  }

  @Override
  public Optional<String> takeAgain(RawInput raw) {
    try {
      mapper.map(Form.read(raw.bytes()), raw.receivedAt()).ifPresent(intake::receive);
      return Optional.empty();
    } catch (Rejected malformed) {
      return Optional.of(malformed.problem().title());
    }
  }
}
