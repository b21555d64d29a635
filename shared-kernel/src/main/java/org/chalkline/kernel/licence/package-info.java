/**
 * Private schools' licences: issue, change, renewal, annual inspection, and the ways in which they
 * end.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.licence;
