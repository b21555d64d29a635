/** Notices to the public before something is decided, the opinions on them, and the answers. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.notice;
