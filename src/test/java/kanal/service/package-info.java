/// The packaged service, started as a new user would and talked to from outside.
@NullMarked
package kanal.service;

import org.jspecify.annotations.NullMarked;
