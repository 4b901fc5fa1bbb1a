package kanal.channels.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kanal.channels.sms.Digest;
import kanal.channels.sms.Form;
import kanal.channels.sms.Recent;

/// Tells whether a form is from Twilio and about our account.
///
/// The signature is HMAC-SHA1 over the address Twilio calls and every name and value in the order
/// of the names, without separators (Twilio, "Validating requests"). So the same signature also
/// fits other cuts of the same letters, which is why names and ids are checked besides.
final class TwilioSeal {
  private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-f]{32}");
  private static final int REMEMBERED = 10_000;

  private final TwilioAccount account;
  private final Recent<String> messageOf = new Recent<>(REMEMBERED);

  TwilioSeal(TwilioAccount account) {
    this.account = account;
  }

  /// @param path of the webhook below our public address
  /// @param mandatory names that must be there, with exactly this spelling
  boolean genuine(String path, Form form, String signature, String... mandatory) {
    for (var name : mandatory) {
      if (form.find(name).isEmpty()) {
        return false;
      }
    }
    return signed(path, form, signature)
        && form.text("AccountSid").equals(account.sid())
        && SID.matcher(form.text("MessageSid")).matches()
        && firstUse(signature, form.text("MessageSid"));
  }

  private boolean signed(String path, Form form, String signature) {
    var letters = new StringBuilder(account.publicUrl()).append(path);
    new TreeMap<>(form.fields()).forEach((name, value) -> letters.append(name).append(value));
    var fits = false;
    for (var token : account.tokens()) {
      fits |= Digest.same(signature(token, letters.toString()), signature);
    }
    return fits;
  }

  // A second delivery brings the same message with the same signature; another message never does.
  private boolean firstUse(String signature, String sid) {
    return messageOf.change(signature, sid, first -> first).equals(sid);
  }

  private static String signature(String token, String letters) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var bytes = mac.doFinal(letters.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }
}
