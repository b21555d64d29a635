/**
 * The door: finds out who somebody is, by a token of an outside issuer or of the program's own.
 * What somebody may read or do is judged further in.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.access;
