/// The form a complaint fills: its slots and the answers given so far.
@NullMarked
package kanal.bot.form;

import org.jspecify.annotations.NullMarked;
