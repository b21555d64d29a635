/** How papers are served on those whom they concern: tried, announced, received. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.service;
