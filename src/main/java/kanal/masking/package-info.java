/// Makes personal data in citizens' words unreadable before the words leave the house.
@NullMarked
package kanal.masking;

import org.jspecify.annotations.NullMarked;
