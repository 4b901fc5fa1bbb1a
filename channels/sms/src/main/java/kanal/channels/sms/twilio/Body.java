package kanal.channels.sms.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/// What a message of ours says at Twilio.
sealed interface Body {
  /// Whether a message that Twilio lists says the same.
  boolean isIn(String listed);

  /// Words as they are.
  record Free(String text) implements Body {
    @Override
    public boolean isIn(String listed) {
      return text.equals(listed);
    }
  }

  /// Words inside a template that Meta approved.
  ///
  /// @param sid of the template
  /// @param text its variable 1: one line, and short enough to leave the template its own words
  record Templated(String sid, String text) implements Body {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 900;

    public Templated {
      // WhatsApp takes no line breaks in a variable
      text = cut(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /// The template's variables as Twilio wants them, a JSON object.
    String variables() {
      return JsonNodeFactory.instance.objectNode().put("1", text).toString();
    }

    @Override
    public boolean isIn(String listed) {
      return listed.contains(text);
    }

    private static String cut(String line) {
      if (line.length() <= LONGEST) {
        return line;
      }
      int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
      return line.substring(0, end) + "…";
    }
  }
}
