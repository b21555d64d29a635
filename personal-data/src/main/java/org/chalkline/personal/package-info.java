/** Seals and opens personal data, under keys that are kept apart from the facts. */
@org.jspecify.annotations.NullMarked
package org.chalkline.personal;
