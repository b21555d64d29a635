/** What decisions of every feature need from outside. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.office;
