/// What speaking HTTP with strangers needs: bodies with a bound, problem details, `Retry-After`
/// while the store is away, and what is on the internet and what in the own network.
@NullMarked
package kanal.channels.web;

import org.jspecify.annotations.NullMarked;
