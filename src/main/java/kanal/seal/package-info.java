/// Seals what must not be read off a disk: AES-256-GCM under keys that live outside Redis and the
/// database.
@NullMarked
package kanal.seal;

import org.jspecify.annotations.NullMarked;
