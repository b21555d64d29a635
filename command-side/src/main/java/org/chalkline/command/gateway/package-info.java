/** Who acts, how a command reaches the gateway, and how its outcome is told. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.gateway;
