/// Measures the whole service: real processes, a real Redis, played citizens and a played Telegram.
@NullMarked
package kanal.bench;

import org.jspecify.annotations.NullMarked;
