/// What every webhook needs: bodies with a bound, problem details, and `Retry-After` while the
/// store is away.
@NullMarked
package kanal.channels.web;

import org.jspecify.annotations.NullMarked;
