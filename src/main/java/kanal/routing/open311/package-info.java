/// Files tickets with anybody's Open311 GeoReport v2 server, and reads what its officers did.
@NullMarked
package kanal.routing.open311;

import org.jspecify.annotations.NullMarked;
