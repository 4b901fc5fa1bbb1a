package kanal.channels.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.bot.message.SmsText;
import kanal.channels.web.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns what the page posts into what the bot takes in.
final class ActionMapper {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");
  private static final int MOST_PHOTOS = 10;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CHOICE = 64;

  private final Function<String, Optional<Attachment>> uploaded;

  /// @param uploaded finds a picture by its id
  ActionMapper(Function<String, Optional<Attachment>> uploaded) {
    this.uploaded = uploaded;
  }

  /// @throws Rejected with 400 when the body is not what the page would post
  Action map(byte[] body, Instant now) throws Rejected {
    var json = parse(body);
    var citizen = Citizen.of(line(json, "citizen")).orElseThrow(() -> malformed("citizen"));
    var phone = Phone.named(line(json, "phone")).orElseThrow(() -> malformed("phone"));
    var id = reference(citizen, phone, line(json, "id"), "id");
    var content = content(json, citizen, phone);
    var message = new InboundMessage(id, id, phone.of(citizen), now, content);
    return new Action(citizen, phone, message, bubble(message, phone));
  }

  private Content content(JsonNode json, Citizen citizen, Phone phone) throws Rejected {
    return switch (line(json, "action")) {
      case "write" -> written(json, citizen, phone);
      case "locate" -> located(json);
      case "press" -> new Pressed(choice(json));
      case "edit" ->
          new Edited(
              reference(citizen, phone, line(json, "message"), "message"), text(json, phone));
      case "open" -> new Opened("");
      case "leave" -> new Left();
      default -> throw malformed("action");
    };
  }

  private Written written(JsonNode json, Citizen citizen, Phone phone) throws Rejected {
    var photos = photos(json, citizen);
    var text = text(json, phone);
    if (text.isBlank() && photos.isEmpty()) {
      throw malformed("text");
    }
    if (phone != Phone.EMAIL) {
      return new Written(text, photos, Optional.empty(), Optional.empty(), Optional.empty());
    }
    var about = optionalLine(json, "about").flatMap(TicketNumber::in).map(TicketNumber::value);
    return new Written(text, photos, Optional.empty(), optionalLine(json, "subject"), about);
  }

  private static Written located(JsonNode json) throws Rejected {
    var latitude = json.path("latitude");
    var longitude = json.path("longitude");
    if (!latitude.isNumber() || !longitude.isNumber()) {
      throw malformed("latitude");
    }
    try {
      var point = new GeoPoint(latitude.doubleValue(), longitude.doubleValue());
      var pin = new Location(point, optionalLine(json, "name"));
      return new Written("", List.of(), Optional.of(pin), Optional.empty(), Optional.empty());
    } catch (IllegalArgumentException nowhere) {
      throw malformed("latitude");
    }
  }

  private List<Attachment> photos(JsonNode json, Citizen citizen) throws Rejected {
    var names = json.path("photos");
    if (names.size() > MOST_PHOTOS) {
      throw malformed("photos");
    }
    var photos = new ArrayList<Attachment>();
    for (var name : names) {
      var id = Photos.id(citizen, name.stringValue("")).orElseThrow(() -> malformed("photos"));
      photos.add(uploaded.apply(id).orElseThrow(() -> malformed("photos")));
    }
    return photos;
  }

  private static Optional<Bubble> bubble(InboundMessage message, Phone phone) {
    return switch (message.content()) {
      case Written written -> Optional.of(bubble(message, phone, written));
      case Opened _ -> Optional.of(bubble(message, phone, Written.text("/start")));
      case Pressed _, Edited _, Left _, InboundMessage.Recorded _, InboundMessage.Unreadable _ ->
          Optional.empty();
    };
  }

  private static Bubble bubble(InboundMessage message, Phone phone, Written written) {
    return new Bubble(
        message.id(),
        phone.key(),
        true,
        message.sentAt(),
        written.text(),
        List.of(),
        false,
        false,
        written.subject(),
        written.about(),
        phone == Phone.SMS ? SmsText.segments(written.text()) : 0,
        written.attachments().stream().map(Attachment::id).toList(),
        written.location().map(ActionMapper::name));
  }

  private static String name(Location location) {
    var point = location.point();
    return location
        .name()
        .orElseGet(
            () -> String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude()));
  }

  /// The page names each action once, however often it posts it.
  private static String reference(Citizen citizen, Phone phone, String name, String field)
      throws Rejected {
    if (!NAME.matcher(name).matches()) {
      throw malformed(field);
    }
    return "simulator-" + citizen.digits() + "-" + phone.key() + "-" + name;
  }

  private static JsonNode parse(byte[] body) throws Rejected {
    try {
      return JSON.readTree(body);
    } catch (JacksonException noJson) {
      throw new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The body is no JSON.");
    }
  }

  private static String text(JsonNode json, Phone phone) throws Rejected {
    var text = json.path("text").stringValue("");
    if (text.length() > phone.maxCharacters()) {
      throw malformed("text");
    }
    return text;
  }

  private static String choice(JsonNode json) throws Rejected {
    var choice = line(json, "choice");
    if (choice.isEmpty() || choice.length() > LONGEST_CHOICE) {
      throw malformed("choice");
    }
    return choice;
  }

  private static String line(JsonNode json, String field) throws Rejected {
    var value = json.path(field).stringValue("");
    if (value.length() > LONGEST_LINE) {
      throw malformed(field);
    }
    return value;
  }

  private static Optional<String> optionalLine(JsonNode json, String field) throws Rejected {
    return Optional.of(line(json, field)).filter(value -> !value.isBlank());
  }

  private static Rejected malformed(String field) {
    return new Rejected(
        HttpServletResponse.SC_BAD_REQUEST, "The field '" + field + "' is missing or wrong.");
  }
}
