/// Keys with which programs of others call the desk: made, scoped and revoked by admins.
@NullMarked
package kanal.desk.apikey;

import org.jspecify.annotations.NullMarked;
