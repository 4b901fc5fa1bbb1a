/// The desk in a real browser: an officer's day, accessibility, hostile words.
@NullMarked
package kanal.desk.browser;

import org.jspecify.annotations.NullMarked;
