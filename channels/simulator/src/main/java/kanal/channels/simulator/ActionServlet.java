package kanal.channels.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Intake.Received;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// Takes in what citizens do on the phones: the page's webhook.
final class ActionServlet extends WebhookServlet {
  private static final long serialVersionUID = 1L;

  /// The longest letter, with every character escaped.
  private static final int MOST_BYTES = 128 * 1024;

  private final transient ActionMapper mapper;
  private final transient Citizens citizens;
  private final transient Intake intake;
  private final transient InstantSource clock;

  ActionServlet(ActionMapper mapper, Citizens citizens, Intake intake, InstantSource clock) {
    super(MOST_BYTES);
    this.mapper = mapper;
    this.citizens = citizens;
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  protected void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    Requests.method(request, "POST");
    // A page of another site can post forms here, but no JSON: its browser asks first.
    Requests.mediaType(request, "application/json");
    var action = mapper.map(body(request), clock.instant());
    var phones = citizens.phones(action.citizen()).orElseThrow(Requests::noRoom);
    var received = takeIn(action, phones);
    response.setContentType("application/json");
    response
        .getWriter()
        .write("{\"received\":\"" + received.name().toLowerCase(Locale.ROOT) + "\"}");
  }

  private Received takeIn(Action action, Phones phones) {
    phones.block(action.phone(), action.message().content() instanceof Left);
    // Shown first, because the answer may be quicker than this thread.
    var shown = action.bubble().filter(phones::showOnce);
    var durable = false;
    try {
      var received = intake.receive(action.message());
      durable = true;
      if (action.message().content() instanceof Edited(var reference, var text)) {
        phones.reword(reference, text);
      }
      return received;
    } finally {
      if (!durable) {
        shown.ifPresent(bubble -> phones.remove(bubble.id()));
      }
    }
  }
}
