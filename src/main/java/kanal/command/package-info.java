/// What `kanal.jar COMMAND` does, without starting the service.
@NullMarked
package kanal.command;

import org.jspecify.annotations.NullMarked;
