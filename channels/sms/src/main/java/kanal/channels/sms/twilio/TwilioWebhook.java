package kanal.channels.sms.twilio;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.engine.Intake;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.twilio.TwilioMapper.Mapped;
import kanal.channels.web.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Twilio brings incoming SMS and WhatsApp messages.
public final class TwilioWebhook extends TwilioServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);
  public static final String PATH = "/sms/twilio";

  // Servlets are never serialised.
  private final transient TwilioMapper mapper;
  private final transient Intake intake;
  private final transient InstantSource clock;
  private final AtomicLong machines = new AtomicLong();

  public TwilioWebhook(
      TwilioAccount account, OurNumbers numbers, Intake intake, InstantSource clock) {
    super(account, PATH, "MessageSid", "AccountSid", "From", "To", "Body", "NumMedia");
    this.mapper = new TwilioMapper(numbers);
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  void handle(Form form) throws Rejected {
    switch (mapper.map(form, clock.instant())) {
      case Mapped.Message(var message) -> intake.receive(message);
      case Mapped.Machine() ->
          LOG.info("messages of machines passed over so far: {}", machines.incrementAndGet());
      case Mapped.NotOurs() ->
          throw new Rejected(
              HttpServletResponse.SC_FORBIDDEN, "No number of this service is meant.");
    }
  }
}
