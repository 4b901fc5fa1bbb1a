/// The built-in routing core, wired: tickets in a relational database and the officers' pages.
@NullMarked
package kanal.desk;

import org.jspecify.annotations.NullMarked;
