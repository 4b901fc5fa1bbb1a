/// Signing in with an account of the agency's own, by OpenID Connect.
@NullMarked
package kanal.desk.oidc;

import org.jspecify.annotations.NullMarked;
