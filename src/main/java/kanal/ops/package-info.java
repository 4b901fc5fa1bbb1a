/// What needs an operator: messages that could not be sent and input that could not be read, as the
/// desk's page, the command line and the health endpoint show them.
@NullMarked
package kanal.ops;

import org.jspecify.annotations.NullMarked;
