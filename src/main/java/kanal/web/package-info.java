/// What all web addresses of this service share.
@NullMarked
package kanal.web;

import org.jspecify.annotations.NullMarked;
