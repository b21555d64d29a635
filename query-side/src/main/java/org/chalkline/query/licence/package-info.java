/** Licences of private schools: what they say, for how long, and how they ended. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.licence;
