package kanal.channels.sms.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.TooMany;
import kanal.bot.message.ChannelId;
import kanal.channels.sms.Form;
import kanal.channels.web.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the gateway brings incoming SMS.
public final class GatewayWebhook extends GatewayServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GatewayWebhook.class);
  public static final String PATH = "/sms/gateway";

  // Servlets are never serialised.
  private final transient GatewayMapper mapper;
  private final transient ChannelId channel;
  private final transient Intake intake;
  private final transient Quarantine quarantine;
  private final transient InstantSource clock;
  private final AtomicLong machines = new AtomicLong();

  public GatewayWebhook(
      String secret, ChannelId channel, Intake intake, Quarantine quarantine, InstantSource clock) {
    super(secret);
    this.channel = channel;
    this.quarantine = quarantine;
    this.mapper = new GatewayMapper(channel);
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  void handle(Form form) throws Rejected {
    if (form.text("from").isBlank() || form.find("text").isEmpty()) {
      throw new Rejected(HttpServletResponse.SC_BAD_REQUEST, "from and text are needed.");
    }
    var message = mapper.map(form, clock.instant());
    if (message.isPresent()) {
      intake.receive(message.get());
    } else {
      LOG.info("messages of machines passed over so far: {}", machines.incrementAndGet());
    }
  }

  /// Few gateways bring a form again that was refused: the citizen's words would be lost.
  @Override
  void unreadable(byte[] encoded, Rejected why) {
    keepAside(encoded, why.problem().title());
  }

  @Override
  void tooMany(byte[] encoded, TooMany early) {
    keepAside(encoded, String.valueOf(early.getMessage()));
  }

  private void keepAside(byte[] encoded, String why) {
    var now = clock.instant();
    LOG.warn("a form of the gateway is quarantined: {}", why);
    quarantine.keep(new RawInput(channel, RawForms.WAY, now, encoded), why, now);
  }
}
