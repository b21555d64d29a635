/** People on record: why and how long, what is put right, who may not be read, who is erased. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.person;
