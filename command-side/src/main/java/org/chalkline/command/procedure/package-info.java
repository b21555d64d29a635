/** What procedures of every kind share. Each has a package of its own beneath this one. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure;
