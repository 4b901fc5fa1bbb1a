/// Lets officers who have the same ticket open see each other.
@NullMarked
package kanal.desk.presence;

import org.jspecify.annotations.NullMarked;
