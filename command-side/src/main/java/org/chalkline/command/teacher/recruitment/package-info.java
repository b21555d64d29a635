/** Public recruitment to a school's posts, from the plan to the contract. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.teacher.recruitment;
