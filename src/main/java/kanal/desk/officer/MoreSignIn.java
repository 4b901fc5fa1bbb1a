package kanal.desk.officer;

import java.util.function.Consumer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Another way to sign in beside the password.
///
/// @param label of its button on the sign-in page; empty when there is none
/// @param href where the button leads
/// @param filters adds what it needs
public record MoreSignIn(String label, String href, Consumer<HttpSecurity> filters) {
  /// No other way.
  public static final MoreSignIn NONE = new MoreSignIn("", "", _ -> {});
}
