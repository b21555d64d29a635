/** What becomes of acts that are contested: stayed, upheld, set aside, restored. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.standing;
