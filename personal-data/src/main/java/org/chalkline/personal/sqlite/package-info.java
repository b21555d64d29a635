/** Keys in one file of the data folder. */
@org.jspecify.annotations.NullMarked
package org.chalkline.personal.sqlite;
