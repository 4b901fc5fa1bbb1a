/// What a complaint is: its topic, place and date, and the ticket it becomes.
@NullMarked
package kanal.bot.complaint;

import org.jspecify.annotations.NullMarked;
