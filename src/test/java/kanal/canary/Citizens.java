package kanal.canary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.FakeTwilio;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.TwilioMessage;
import kanal.lab.Platforms;
import kanal.media.SamplePhoto;

/// Citizens at their telephones and mailboxes: every fourth writes by Telegram, SMS, WhatsApp,
/// mail.
final class Citizens {
  static final int WAYS = 4;

  private final Platforms platforms;
  private final FakeTelegram telegram;
  private final FakeTwilio twilio;
  private final TwilioCalls calls;
  private final URI service;
  private int messages = 1000;

  Citizens(Platforms platforms, URI service) {
    this.platforms = platforms;
    telegram = platforms.telegram();
    twilio = platforms.twilio();
    calls = new TwilioCalls(twilio.accountSid());
    this.service = service;
  }

  static String words(int citizen) {
    return """
    jembatan gantung rusak parah di Jalan %s depan pasar %s, nama saya %s, NIK %s, hp +%s, \
    surel %s@contoh.test, plat B 1234 %s\
    """
        .formatted(
            Canary.STREET.of(citizen),
            Canary.PLACE.of(citizen),
            Canary.NAME.of(citizen),
            Canary.NATIONAL_NUMBER.of(citizen),
            Canary.PHONE.of(citizen),
            Canary.MAIL.of(citizen),
            Canary.PLATE.of(citizen));
  }

  /// Tells what is wrong, with a photo where there can be one.
  void complain(int citizen) throws Exception {
    switch (citizen % WAYS) {
      case 0 -> {
        telegram(citizen, telegramPhoto(citizen));
        telegram(citizen, contact(citizen));
        telegram(citizen, location(citizen));
      }
      case 1 -> sms(citizen, words(citizen));
      case 2 -> whatsapp(citizen, words(citizen), true);
      default -> platforms.lay(Letters.complaint(citizen));
    }
  }

  /// Goes on in the same conversation.
  void say(int citizen, String words) throws Exception {
    switch (citizen % WAYS) {
      case 0 -> telegram(citizen, message(citizen).put("text", words));
      case 1 -> sms(citizen, words);
      case 2 -> whatsapp(citizen, words, false);
      default -> platforms.lay(Letters.answer(citizen, words, answered(citizen).orElseThrow()));
    }
  }

  private Optional<String> answered(int citizen) {
    var address = Letters.address(citizen);
    return Arrays.stream(platforms.mail().getReceivedMessagesForDomain(Letters.DOMAIN))
        .filter(letter -> {
          try {
            return ((InternetAddress) letter.getAllRecipients()[0]).getAddress().equals(address);
          } catch (MessagingException e) {
            throw new IllegalStateException("a mail has no recipient", e);
          }
        })
        .map(letter -> {
          try {
            return letter.getMessageID();
          } catch (MessagingException e) {
            throw new IllegalStateException("a mail has no id", e);
          }
        })
        .findFirst();
  }

  /// Everything that cannot be read, with the same things in it.
  void sendUnreadable(int citizen) throws Exception {
    var update = JsonNodeFactory.instance.objectNode();
    update.set("message", message(citizen).put("date", words(citizen)));
    telegram.deliver(update);
    var form =
        calls.incoming(twilio.incoming(tel(citizen), Platforms.OUR_NUMBER, "x", Instant.now()));
    form.put("Body", words(citizen));
    form.put("To", "+" + Canary.PHONE.of(citizen));
    calls.post(at("/sms/twilio"), form, signature(form));
    calls.post(at("/sms/twilio"), form, "forged");
    calls.post(at("/sms/twilio"), words(citizen) + "%zz", "forged");
    platforms.lay(Letters.bomb(citizen));
  }

  private ObjectNode message(int citizen) {
    var message = JsonNodeFactory.instance.objectNode();
    long id = chat(citizen);
    message.put("message_id", ++messages).put("date", Instant.now().getEpochSecond());
    message.set("from", person(id, citizen).put("is_bot", false).put("language_code", "id"));
    message.set("chat", person(id, citizen).put("type", "private"));
    return message;
  }

  private static ObjectNode person(long id, int citizen) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("first_name", Canary.USER_NAME.of(citizen))
        .put("last_name", Canary.USER_NAME.of(citizen))
        .put("username", Canary.USER_NAME.of(citizen));
  }

  private static long chat(int citizen) {
    return Long.parseLong(Canary.ADDRESS.of(citizen));
  }

  private ObjectNode telegramPhoto(int citizen) throws IOException {
    var message = message(citizen);
    var file = telegram.keep(photo(citizen));
    message.set(
        "document", file.put("file_name", fileName(citizen)).put("mime_type", "image/jpeg"));
    return message.put("caption", words(citizen));
  }

  private ObjectNode contact(int citizen) {
    var message = message(citizen);
    message
        .putObject("contact")
        .put("phone_number", "+" + Canary.PHONE.of(citizen))
        .put("first_name", Canary.USER_NAME.of(citizen))
        .put("user_id", chat(citizen));
    return message;
  }

  private ObjectNode location(int citizen) {
    var message = message(citizen);
    message.putObject("location").put("latitude", -6.2255).put("longitude", 106.5299);
    return message;
  }

  private void telegram(int citizen, ObjectNode message) {
    telegram.citizen(chat(citizen));
    var update = JsonNodeFactory.instance.objectNode();
    update.set("message", message);
    telegram.deliver(update);
  }

  private static String tel(int citizen) {
    return "+" + Canary.ADDRESS.of(citizen);
  }

  private void sms(int citizen, String words) throws Exception {
    bring(twilio.incoming(tel(citizen), Platforms.OUR_NUMBER, words, Instant.now()), citizen);
  }

  private void whatsapp(int citizen, String words, boolean withPhoto) throws Exception {
    var files =
        withPhoto
            ? List.of(twilio.file("image/jpeg", photo(citizen)))
            : List.<TwilioMessage.Media>of();
    bring(
        twilio.incoming(
            "whatsapp:" + tel(citizen),
            "whatsapp:" + Platforms.OUR_NUMBER,
            words,
            Instant.now(),
            files),
        citizen);
  }

  private void bring(TwilioMessage message, int citizen) throws Exception {
    var form = calls.incoming(message);
    form.put("ProfileName", Canary.USER_NAME.of(citizen));
    form.put("WaId", Canary.ADDRESS.of(citizen));
    form.put("FromCity", Canary.HEADER.of(citizen));
    for (int i = 0; i < message.media().size(); i++) {
      form.put("MediaUrl" + i, twilio.fileUrl(message, message.media().get(i)));
      form.put("MediaContentType" + i, "image/jpeg");
    }
    calls.post(at("/sms/twilio"), form, signature(form));
  }

  private String signature(Map<String, String> form) {
    return TwilioCalls.signature(twilio.authToken(), Platforms.PUBLIC_URL + "/sms/twilio", form);
  }

  private URI at(String path) {
    return service.resolve(path);
  }

  static byte[] photo(int citizen) throws IOException {
    return SamplePhoto.jpeg(Canary.METADATA.of(citizen), 1);
  }

  static String fileName(int citizen) {
    return Canary.FILE_NAME.of(citizen) + ".jpg";
  }
}
