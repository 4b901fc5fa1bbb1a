/// The desk's database: the embedded file or a PostgreSQL server, behind the same SQL.
@NullMarked
package kanal.desk.database;

import org.jspecify.annotations.NullMarked;
