/// The desk as an Open311 GeoReport v2 server: local systems file with it, read back, and report
/// what they did.
@NullMarked
package kanal.desk.open311;

import org.jspecify.annotations.NullMarked;
